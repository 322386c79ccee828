package com.btrade.ingress.start;

/** A secret that the ingress does not start without is not set, or is none. */
public final class InvalidSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String variable;

    public InvalidSecretException(String variable, IllegalArgumentException reason) {
        super(reason.getMessage(), reason);
        this.variable = variable;
    }

    String variable() {
        return variable;
    }
}
