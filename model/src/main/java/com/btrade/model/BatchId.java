package com.btrade.model;

/** The id of one herb batch of a purchase: {@code purchase_info.id}. */
public record BatchId(int value) {
    public BatchId {
        if (value <= 0) {
            throw new IllegalArgumentException("Invalid batch id: " + value + ", expected a number above 0");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
