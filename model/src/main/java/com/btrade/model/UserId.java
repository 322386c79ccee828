package com.btrade.model;

/** The id of a registered user: {@code users.id}. */
public record UserId(int value) {
    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("Invalid user id: " + value + ", expected a number above 0");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
