package com.btrade.stream.click;

import com.btrade.model.RecordId;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows what the counters say, and looks whether they say so still: two that changed one may write in the other order, and
 * then the one who wrote last finds the counter changed and writes again. Who dies in between is repeated.
 */
final class Showing {
    private final Ledger ledger;
    private final Records records;

    Showing(Ledger ledger, Records records) {
        this.ledger = ledger;
        this.records = records;
    }

    /** Ends when the counters are as they were shown. */
    void show(Map<RecordId, Counter> counters) {
        Map<RecordId, Counter> next = counters;
        while (!next.isEmpty()) {
            records.show(next);
            next = changed(next);
        }
    }

    private Map<RecordId, Counter> changed(Map<RecordId, Counter> shown) {
        Map<RecordId, Counter> now = ledger.transact(entries -> entries.counters(shown.keySet()));
        Map<RecordId, Counter> changed = new HashMap<>(now);
        changed.entrySet().removeIf(counter -> counter.getValue().equals(shown.get(counter.getKey())));
        return changed;
    }
}
