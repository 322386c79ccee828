package com.btrade.jobs.unknown;

/**
 * A name on the list.
 *
 * @param written as it was written first
 * @param suggestions csv, empty if nothing comes near
 * @param mentions how many rows name it
 */
public record UnknownHerb(String written, String suggestions, long mentions) {
    private static final int SHOWN = 20;

    @Override
    public String toString() {
        String name = written.codePointCount(0, written.length()) <= SHOWN
                ? written
                : written.substring(0, written.offsetByCodePoints(0, SHOWN)) + "...";
        return name + " ×" + mentions + (suggestions.isEmpty() ? "" : " (" + suggestions + "?)");
    }
}
