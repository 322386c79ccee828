package com.btrade.jobs.clean;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one unit get back to what they were, if nobody has changed them since.
 *
 * @param rows what each row has to be; null if it has to go
 * @param changedSince rows that are not as the run left them: then nothing of the unit is undone
 */
record Undoing(Map<Integer, @Nullable Image> rows, Set<Integer> changedSince) {
    Undoing {
        rows = new LinkedHashMap<>(rows);
        changedSince = new LinkedHashSet<>(changedSince);
    }

    /**
     * Goes back over the changes.
     *
     * @param latestFirst the unit's changes
     * @param now the rows of these changes that there are
     */
    static Undoing of(List<Change> latestFirst, List<Image> now) {
        Map<Integer, @Nullable Image> rows = new HashMap<>();
        now.forEach(row -> rows.put(row.id(), row));
        Map<Integer, @Nullable Image> back = new LinkedHashMap<>();
        Set<Integer> changedSince = new LinkedHashSet<>();
        for (Change change : latestFirst) {
            if (!isAs(rows.get(change.supplier()), change.after())) {
                changedSince.add(change.supplier());
            }
            rows.put(change.supplier(), change.before());
            back.put(change.supplier(), change.before());
        }
        return new Undoing(back, changedSince);
    }

    private static boolean isAs(@Nullable Image now, @Nullable Image after) {
        if (now == null || after == null) {
            return Objects.equals(now, after);
        }
        return now.isStill(after);
    }
}
