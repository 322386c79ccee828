package com.btrade.jobs.crawl;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import java.util.Map;

/**
 * What became of entries that were put to a table.
 *
 * @param written how many it took
 * @param kinds how many it did not, by the name under which they are counted
 */
record Loaded(int written, Map<String, Integer> kinds) {
    Loaded {
        kinds = Map.copyOf(kinds);
    }

    /** Adds it to the counts of a step. */
    void countIn(Tally tally) {
        tally.add(Count.WRITTEN, written);
        tally.add(
                Count.SKIPPED,
                kinds.values().stream().mapToInt(Integer::intValue).sum());
        kinds.forEach(tally::add);
    }
}
