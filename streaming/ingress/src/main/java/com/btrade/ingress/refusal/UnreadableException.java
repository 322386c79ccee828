package com.btrade.ingress.receipt;

import java.io.Serial;

/** A body that is not in the form that the provider sends. */
final class UnreadableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
