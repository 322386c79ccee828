package com.btrade.model;

/** The id of a supplier: {@code supplier.id}. */
public record SupplierId(int value) {
    public SupplierId {
        if (value <= 0) {
            throw new IllegalArgumentException("Invalid supplier id: " + value + ", expected a number above 0");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
