package com.btrade.jobs.quantity;

import java.math.BigDecimal;

/** A unit that quantities are written in; all but the market pound are stored as they are written. */
enum MassUnit {
    TONNE("吨", 1_000_000),
    KILOGRAM("公斤", 1_000),
    MARKET_POUND("斤", 500),
    GRAM("克", 1);

    private final String text;
    private final BigDecimal grams;

    MassUnit(String text, int grams) {
        this.text = text;
        this.grams = BigDecimal.valueOf(grams);
    }

    String text() {
        return text;
    }

    /** How much one of it weighs, in grams. */
    BigDecimal grams() {
        return grams;
    }

    static MassUnit written(String unit) {
        return switch (unit) {
            case "吨", "公吨", "t" -> TONNE;
            case "斤", "市斤" -> MARKET_POUND;
            case "克", "g" -> GRAM;
            default -> KILOGRAM;
        };
    }
}
