package com.btrade.watch;

/** What a number tells, and so what those of two processes come to together. */
enum Kind {
    /** Of what has happened, which stays so when its process is gone: they are added. */
    COUNT,
    /** Of what is under way: they are added. */
    LEVEL,
    /** The greatest of late. */
    PEAK,
    /** Each process's own affair. */
    STATE;

    static Kind of(String family, String type) {
        return switch (type) {
            case "counter", "summary", "histogram" -> COUNT;
            default -> gauge(family);
        };
    }

    private static Kind gauge(String family) {
        if (family.endsWith("_in_flight")) {
            return LEVEL;
        }
        return family.endsWith("_max") ? PEAK : STATE;
    }

    double together(double own, double other) {
        return switch (this) {
            case COUNT, LEVEL -> own + other;
            case PEAK -> Math.max(own, other);
            case STATE -> own;
        };
    }
}
