package com.btrade.model;

/** The id of a herb: {@code variety.id}. */
public record VarietyId(int value) {
    public VarietyId {
        if (value <= 0) {
            throw new IllegalArgumentException("Invalid variety id: " + value + ", expected a number above 0");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
