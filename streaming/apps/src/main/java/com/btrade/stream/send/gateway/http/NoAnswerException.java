package com.btrade.stream.send.gateway.http;

/** A provider did not answer, or not wholly: it may have done what it was asked for, or not. */
public class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    public NoAnswerException(String message) {
        super(message);
    }
}
