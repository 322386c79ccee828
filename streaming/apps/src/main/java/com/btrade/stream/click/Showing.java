package com.btrade.stream.click;

import com.btrade.model.RecordId;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows what the counters say, and looks whether they say so still: two that changed one may write in the other order, and
 * then the one who wrote last finds the counter changed and writes again. Who dies in between is repeated. Who was only taken
 * for dead may write long after that and end before looking: so whatever has risen is shown in a way that never lowers.
 */
final class Showing {
    private final Ledger ledger;
    private final Records records;

    Showing(Ledger ledger, Records records) {
        this.ledger = ledger;
        this.records = records;
    }

    /** Of counters that have risen; ends when they are as they were shown. */
    void raise(Map<RecordId, Counter> counters) {
        records.raise(counters);
        follow(counters);
    }

    /** Of counters that may have fallen; ends when they are as they were shown. */
    void show(Map<RecordId, Counter> counters) {
        records.show(counters);
        follow(counters);
    }

    private void follow(Map<RecordId, Counter> counters) {
        Map<RecordId, Counter> shown = counters;
        Map<RecordId, Counter> changed = changed(shown);
        while (!changed.isEmpty()) {
            Map<RecordId, Counter> fallen = fallen(shown, changed);
            Map<RecordId, Counter> risen = new HashMap<>(changed);
            risen.keySet().removeAll(fallen.keySet());
            records.show(fallen);
            records.raise(risen);
            shown = changed;
            changed = changed(shown);
        }
    }

    private static Map<RecordId, Counter> fallen(Map<RecordId, Counter> shown, Map<RecordId, Counter> changed) {
        Map<RecordId, Counter> fallen = new HashMap<>(changed);
        fallen.entrySet().removeIf(counter -> {
            Counter before = shown.get(counter.getKey());
            return before == null || counter.getValue().total() >= before.total();
        });
        return fallen;
    }

    private Map<RecordId, Counter> changed(Map<RecordId, Counter> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        Map<RecordId, Counter> now = ledger.transact(entries -> entries.counters(shown.keySet()));
        Map<RecordId, Counter> changed = new HashMap<>(now);
        changed.entrySet().removeIf(counter -> counter.getValue().equals(shown.get(counter.getKey())));
        return changed;
    }
}
