package com.btrade.bench;

import java.util.List;

/**
 * One figure of a bench.
 *
 * @param goal such as {@code >= 0.8}; {@code -} for none
 */
record Measured(String bench, String figure, String value, String unit, String goal) {
    private static final int CELLS = 5;

    /** Reads a line of {@code target/bench/figures.tsv}. */
    static Measured parse(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("Invalid figure, expected " + CELLS + " cells: " + line);
        }
        return new Measured(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    /** Whether the goal is met, in a word; empty where there is none. */
    String verdict() {
        if (goal.startsWith(">= ")) {
            return told(number(value) >= number(goal.substring(3)));
        }
        return goal.startsWith("<= ") ? told(number(value) <= number(goal.substring(3))) : "";
    }

    private static String told(boolean isMet) {
        return isMet ? "met" : "**missed**";
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip());
    }
}
