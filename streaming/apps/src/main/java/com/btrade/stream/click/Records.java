package com.btrade.stream.click;

import com.btrade.model.RecordId;
import java.util.Map;

/** The records in which the website sees clicks. */
public interface Records {
    /** Raises each record's clicks to a number; never lowers them. */
    void raiseClicks(Map<RecordId, Integer> clicks);

    /** Sets each record's clicks to a number, which may be lower. */
    void showClicks(Map<RecordId, Integer> clicks);
}
