package com.btrade.jobs.site;

/** A site does not let the crawler in; the message says what an operator can do. */
public final class LogInException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A sentence without any secret. */
    public LogInException(String message) {
        super(message);
    }
}
