package com.btrade.jobs.crawl;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import java.util.Map;

/**
 * What became of entries that were put to a table.
 *
 * @param written how many it took
 * @param setAside how many wait
 * @param kinds how many it did not take, by the name under which they are counted
 * @param details what else is counted, and is no part of the sum
 */
record Loaded(int written, int setAside, Map<String, Integer> kinds, Map<String, Integer> details) {
    Loaded {
        kinds = Map.copyOf(kinds);
        details = Map.copyOf(details);
    }

    Loaded(int written, Map<String, Integer> kinds) {
        this(written, 0, kinds, Map.of());
    }

    /** Adds it to the counts of a step. */
    void countIn(Tally tally) {
        tally.add(Count.WRITTEN, written);
        tally.add(Count.SET_ASIDE, setAside);
        tally.add(
                Count.SKIPPED,
                kinds.values().stream().mapToInt(Integer::intValue).sum());
        kinds.forEach(tally::add);
        details.forEach(tally::add);
    }
}
