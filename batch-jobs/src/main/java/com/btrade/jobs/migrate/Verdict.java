package com.btrade.jobs.migrate;

/** What became of a source row; stored by name in {@code migration_verdict.verdict}. */
enum Verdict {
    /** A row was made of it. */
    CREATED,
    /** It filled what a row lacked. */
    FILLED,
    /** There is a row, and it lacks nothing. */
    SAME,
    /** It is right and not wanted. */
    SKIPPED,
    /** It is not right. */
    REJECTED;

    /** Whether a row of the target stands behind it. */
    boolean isSettled() {
        return this == CREATED || this == FILLED || this == SAME;
    }
}
