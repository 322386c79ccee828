package com.btrade.jobs.migrate;

/** A stretch of source keys, and what the source counts in it. */
record Group(int after, KeyCount source) {
    int upTo() {
        return source.last();
    }

    @Override
    public String toString() {
        return (after + 1) + "-" + upTo();
    }
}
