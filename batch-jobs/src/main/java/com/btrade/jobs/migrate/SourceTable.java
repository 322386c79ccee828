package com.btrade.jobs.migrate;

import java.util.List;

/** A table of 药优优, read in the order of its key. */
interface SourceTable<T extends SourceRow> {
    /** Its keys. */
    SourceTableKeys keys();

    /** The next rows after a key, up to and with another. */
    List<T> page(int after, int upTo, int limit);
}
