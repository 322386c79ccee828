package com.btrade.model;

/** The id of a quote: {@code quote.id}. */
public record QuoteId(int value) {
    public QuoteId {
        if (value <= 0) {
            throw new IllegalArgumentException("Invalid quote id: " + value + ", expected a number above 0");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
