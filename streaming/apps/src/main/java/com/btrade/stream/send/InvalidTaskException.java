package com.btrade.stream.send;

/** A task's document does not say what to send to whom; the text is kept beside the dead letter. */
public class InvalidTaskException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidTaskException(String message) {
        super(message);
    }
}
