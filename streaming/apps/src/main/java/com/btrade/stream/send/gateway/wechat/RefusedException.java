package com.btrade.stream.send.gateway.wechat;

/** The account gets no token until somebody has seen to it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
