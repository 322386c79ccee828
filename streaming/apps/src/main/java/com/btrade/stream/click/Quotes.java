package com.btrade.stream.click;

import com.btrade.model.BatchId;
import com.btrade.model.PushId;
import com.btrade.model.QuoteId;
import java.util.Map;
import java.util.Set;

/** The quotes, and the lists of those that each push brought. */
public interface Quotes {
    /** The batch of each of these quotes that exists. */
    Map<QuoteId, BatchId> batches(Set<QuoteId> quotes);

    /** Adds quotes to the lists of pushes, each once; says how many were new. */
    int add(Map<PushId, Set<QuoteId>> quotes);
}
