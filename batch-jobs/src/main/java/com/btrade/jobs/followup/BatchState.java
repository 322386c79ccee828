package com.btrade.jobs.followup;

/** Where a batch stands when its push is judged. */
public enum BatchState {
    /** It, or its purchase, does not exist any more. */
    GONE,
    /** It, or its purchase, is closed. */
    CLOSED,
    /** One of its quotes is accepted. */
    ACCEPTED,
    /** It is open and waits for an acceptable quote. */
    WAITING
}
