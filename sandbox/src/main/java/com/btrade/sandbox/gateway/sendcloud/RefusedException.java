package com.btrade.sandbox.gateway.sendcloud;

/** The whole call is refused, with the provider's code. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    RefusedException(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
