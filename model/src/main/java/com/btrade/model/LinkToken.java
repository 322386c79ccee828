package com.btrade.model;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The token in a recipient's link, stored as {@code uuid}.
 *
 * <p>New ones are 16 hex digits from a secure random source: unguessable, and short enough for a template value of 32
 * characters. Those of the earlier system are accepted as they are: up to 64 letters, digits, {@code -} and {@code _}.
 */
public record LinkToken(String value) {
    private static final Pattern ACCEPTED = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final int RANDOM_BYTES = 8;

    public LinkToken {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException("Invalid uuid: expected 1 to 64 letters, digits, - or _");
        }
    }

    /** A fresh token. */
    public static LinkToken random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new LinkToken(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
