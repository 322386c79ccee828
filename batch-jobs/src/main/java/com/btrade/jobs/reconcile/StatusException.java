package com.btrade.jobs.reconcile;

/** The provider did not say what became of messages; nothing of the chunk is changed. */
class StatusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatusException(String message) {
        super(message);
    }
}
