package com.btrade.stream.click;

import com.btrade.model.RecordId;
import java.util.Map;

/** The records in which the website sees clicks. */
public interface Records {
    /** Shows each record's clicks as its counter had them. */
    void show(Map<RecordId, Counter> counters);
}
