package com.btrade.jobs.migrate;

/** A row that is migrated. */
interface SourceRow {
    int id();
}
