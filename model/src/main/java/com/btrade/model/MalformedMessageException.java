package com.btrade.model;

/** A message does not have the form of its topic; the text says what is wrong and is kept beside the dead letter. */
public class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: nobody prints one, and bad messages may come in any number. */
    public MalformedMessageException(String message) {
        super(message, null, false, false);
    }
}
