package com.btrade.stream.send;

/** How the execution of a task ended. */
public enum Execution {
    /** There is no such task. */
    UNKNOWN_TASK,
    /** It was finished before. */
    REPEATED,
    /** The batch is gone, or there is nothing to remind of any more. */
    NOTHING_TO_TELL,
    /** Every message is accepted or will never be. */
    FINISHED,
    /** Some messages are another sender's, or have no answer yet: the sweeper sees to them. */
    IN_FLIGHT
}
