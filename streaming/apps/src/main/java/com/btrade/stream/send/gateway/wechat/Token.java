package com.btrade.stream.send.gateway.wechat;

import java.time.Duration;
import java.time.Instant;

/** An access token. Prints itself without its value. */
record Token(String value, Instant validUntil) {
    /** Within its last minutes the provider gives a new one and still takes the old. */
    private static final Duration LAST_MINUTES = Duration.ofSeconds(270);

    static final Token NONE = new Token("", Instant.EPOCH);

    boolean isValid(Instant now) {
        return !value.isEmpty() && now.isBefore(validUntil);
    }

    boolean isFresh(Instant now) {
        return isValid(now.plus(LAST_MINUTES));
    }

    @Override
    public String toString() {
        return "token until " + validUntil;
    }
}
