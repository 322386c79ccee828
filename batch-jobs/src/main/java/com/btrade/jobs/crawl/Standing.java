package com.btrade.jobs.crawl;

/** What the check of a run came to, and what an operator made of it; stored by name in {@code crawl_result.standing}. */
enum Standing {
    /** It looks like the runs before: its items enter. */
    PASSED,
    /** It does not: its items wait for an operator. */
    HELD_BACK,
    /** It was held back, and an operator let its items in. */
    RELEASED,
    /** It was held back, and an operator threw its items away. */
    DROPPED;

    boolean letsIn() {
        return this == PASSED || this == RELEASED;
    }
}
