package com.btrade.jobs.migrate;

/** A row that is migrated. */
interface SourceRow {
    int id();

    /** What tells whose it is: rows of one person are of one part. */
    String person();
}
