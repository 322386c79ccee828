package com.btrade.jobs.crawl;

/** What became of a scraped item; stored by name in {@code crawl_item.outcome}. */
enum Outcome {
    /** It waits for the check of its run, and then enters. */
    ACCEPTED,
    /** It enters likewise, to wait until the catalogue knows what it names. */
    WAITS,
    /** It may not enter. */
    REJECTED,
    /** It is of a day before those that are taken. */
    TOO_OLD
}
