package com.btrade.jobs.migrate;

/**
 * How many rows a stretch of keys has, and a checksum of the keys.
 *
 * @param last the greatest of them
 */
record KeyCount(int rows, long checksum, int last) {
    /** Whether the two counted the same keys. */
    boolean agreesWith(KeyCount other) {
        return rows == other.rows && checksum == other.checksum;
    }
}
