package com.btrade.model;

/** A person's WeChat id on one service account, 1 to 64 characters. Prints itself masked. */
public record OpenId(String value) {
    private static final int MAX_LENGTH = 64;

    public OpenId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("Invalid openid: " + Masked.of(value) + ", expected 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return Masked.of(value);
    }
}
