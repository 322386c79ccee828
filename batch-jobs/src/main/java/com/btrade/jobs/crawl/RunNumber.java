package com.btrade.jobs.crawl;

/** The number of a run of a crawl: the id of its row in {@code crawl_run}, by which an operator names it. */
record RunNumber(long value) {
    RunNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("Invalid run: " + value + ", expected the number of a run such as 12");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
