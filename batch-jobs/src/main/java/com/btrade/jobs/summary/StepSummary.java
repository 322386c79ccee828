package com.btrade.jobs.summary;

import com.btrade.jobs.run.Count;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one execution of a step did with its rows.
 *
 * @param id the same however often it is stored
 * @param runId of the run; a restart goes on under the same
 * @param counts by name: those of {@link Count}, {@value #REJECTED} and {@code rejected.<REASON>}, and the step's own
 */
public record StepSummary(
        String id,
        String job,
        String step,
        long jobExecution,
        long runId,
        String businessDate,
        boolean dryRun,
        String status,
        Instant startedAt,
        Instant endedAt,
        Map<String, Long> counts) {
    /** The count of all rows that a rule turned away. */
    static final String REJECTED = "rejected";

    private static final Pattern OF_ROWS = Pattern.compile("crawl|convert|migrate|clean");
    private static final List<String> FATES =
            List.of(Count.WRITTEN.key(), Count.FILTERED.key(), Count.SKIPPED.key(), Count.SET_ASIDE.key(), REJECTED);

    public StepSummary {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** Whether each row read has one fate; a push may make two tasks of one batch. */
    boolean isOfRows() {
        return OF_ROWS.matcher(job).lookingAt();
    }

    /** Rows read of which nothing is told: 0 when all is accounted for, as it is in a step that completed. */
    long unaccounted() {
        return count(Count.READ.key()) - FATES.stream().mapToLong(this::count).sum();
    }

    /** What the step counts beyond reading and the fates, by name. */
    Map<String, Long> details() {
        List<String> columns = columns().toList();
        Map<String, Long> details = new LinkedHashMap<>(counts);
        details.keySet().removeAll(columns);
        details.values().removeIf(amount -> amount == 0);
        return details;
    }

    /** The counts that every step has. */
    static Stream<String> columns() {
        return Stream.concat(Stream.of(Count.READ.key()), FATES.stream());
    }
}
