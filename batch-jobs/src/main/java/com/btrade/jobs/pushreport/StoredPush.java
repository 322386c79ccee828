package com.btrade.jobs.pushreport;

import com.btrade.model.QuoteId;
import java.util.Set;

/**
 * An executed push as it is stored.
 *
 * @param id as hex digits, or whatever the earlier system gave it
 * @param created epoch seconds
 * @param herb its name then
 * @param quotes that it brought
 */
record StoredPush(String id, PushKey key, long created, String herb, Set<QuoteId> quotes) {
    StoredPush {
        quotes = Set.copyOf(quotes);
    }
}
