package com.btrade.model;

/** The id of an executed push: {@code transform_rate._id}, 24 hex digits. */
public record PushId(String hex) {
    public PushId {
        NaturalKey.requireHex(hex, "push id");
    }

    @Override
    public String toString() {
        return hex;
    }
}
