package com.btrade.ingress.refusal;

import java.io.Serial;

/** A body that is not in the form that the provider sends. */
public final class UnreadableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }
}
