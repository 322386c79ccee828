package com.btrade.jobs.launch;

/** A job is not started; the message tells the operator why and what there is. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(String message, int exitCode) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    /** Something was asked for that does not exist. */
    static Refusal wrongArguments(String message) {
        return new Refusal(message, Launch.WRONG_ARGUMENTS);
    }

    /** What was asked for is right, but not now. */
    static Refusal notNow(String message) {
        return new Refusal(message, Launch.FAILED);
    }

    int exitCode() {
        return exitCode;
    }
}
