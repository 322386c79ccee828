package com.btrade.jobs.migrate;

import java.util.List;

/** A table of 药优优, read in the order of its key. */
interface SourceTable<T extends SourceRow> {
    /** The greatest key; 0 if the table is empty. */
    int last();

    /** The next rows after a key, up to and with another. */
    List<T> page(int after, int upTo, int limit);

    /** What is counted of the next rows after a key, up to and with another. */
    KeyCount count(int after, int upTo, int limit);

    /** The keys after one, up to and with another. */
    List<Integer> ids(int after, int upTo);
}
