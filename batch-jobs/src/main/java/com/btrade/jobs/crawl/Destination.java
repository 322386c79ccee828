package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.WaitingSuppliersTable.WaitingSupplier;
import com.btrade.jobs.site.Item;
import java.util.List;

/** What becomes of the items of a site: the rule that judges them, and the table that they enter. */
interface Destination {
    /** The stored code of the site, 0 if it has none. */
    int source();

    /** The rule, for the days that are taken. */
    Rule rule(Window window);

    /** Puts accepted entries to the table, within the caller's transaction; a repeat changes nothing. */
    Loaded load(List<Item> entries);

    /** What {@link #load} would do; the log is told. */
    Loaded preview(List<Item> entries);

    /** Whether entries may wait for the catalogue to learn what they name. */
    default boolean takesUp() {
        return false;
    }

    /** Those behind a key that wait and were tried with another catalogue than today's. */
    default List<WaitingSupplier> toTakeUp(String after, int limit) {
        return List.of();
    }
}
