package com.btrade.stream.click;

import com.btrade.model.RecordId;
import java.util.Map;

/** The records in which the website sees clicks. */
public interface Records {
    /** Shows each record's clicks as its counter had them, unless more are shown: a counter only falls by a recount. */
    void raise(Map<RecordId, Counter> counters);

    /** Shows each record's clicks as its counter had them. */
    void show(Map<RecordId, Counter> counters);
}
