package com.btrade.jobs.pushreport;

/**
 * A task as it is stored.
 *
 * @param id as hex digits, or whatever the earlier system gave it
 * @param created epoch seconds
 * @param finished executed to its end
 */
record StoredTask(String id, PushKey key, long created, boolean finished) {
    /** Whether this project made it. */
    boolean isOwn() {
        return key.isOwnTask(id);
    }
}
