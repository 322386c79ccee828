package com.btrade.model;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The herbs of a csv column ({@code supplier.variety}, {@code users.varietyids}), both 100 characters wide.
 *
 * <p>A value of exactly the column's width may have been cut in the middle of an id, so its last id is not
 * believed: nobody is told about a herb that only a cut produced. Blanks and what is no id are passed over. The trigger
 * procedure {@code btrade_link} reads the column in the same way; {@code links check} compares the two.
 */
public final class VarietyCsv {
    /** Width of both columns in characters. */
    public static final int COLUMN_WIDTH = 100;

    private static final int MAX_DIGITS = 9;

    private VarietyCsv() {}

    /** The ids in their order, each once. */
    public static Set<VarietyId> parse(String csv) {
        Set<VarietyId> ids = new LinkedHashSet<>();
        String[] parts = csv.split(",", -1);
        boolean full = csv.codePointCount(0, csv.length()) == COLUMN_WIDTH;
        int believed = full ? parts.length - 1 : parts.length;
        for (int i = 0; i < believed; i++) {
            String part = parts[i].strip();
            if (isId(part)) {
                ids.add(new VarietyId(Integer.parseInt(part)));
            }
        }
        return ids;
    }

    private static boolean isId(String part) {
        return !part.isEmpty()
                && part.length() <= MAX_DIGITS
                && part.chars().allMatch(c -> c >= '0' && c <= '9')
                && part.chars().anyMatch(c -> c != '0');
    }
}
