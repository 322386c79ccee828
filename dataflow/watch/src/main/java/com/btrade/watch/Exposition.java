package com.btrade.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Metrics in Prometheus' text, taken apart so that those of several processes can be told as one's: counts, sums and buckets
 * are added, maxima compared, and a state is told by whoever tells it first.
 */
public final class Exposition {
    private static final String OURS = "btrade_";
    private static final String TYPE = "# TYPE ";

    private final Map<String, Family> families;

    private Exposition(Map<String, Family> families) {
        this.families = families;
    }

    /** Without any metric. */
    public static Exposition empty() {
        return new Exposition(Map.of());
    }

    /**
     * Takes a text apart.
     *
     * @throws IllegalArgumentException if it is none that {@link Watch#text} or {@link #text} has made
     */
    public static Exposition of(String text) {
        Map<String, Family> families = new LinkedHashMap<>();
        Map<String, Double> series = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(TYPE)) {
                series = new LinkedHashMap<>();
                Family family = family(line, series);
                families.put(family.name(), family);
            } else if (!line.startsWith("#")) {
                int end = space(line, line.lastIndexOf(' '));
                series.put(line.substring(0, end), number(line.substring(end + 1)));
            }
        }
        return new Exposition(families);
    }

    private static Family family(String line, Map<String, Double> series) {
        int end = space(line, line.indexOf(' ', TYPE.length()));
        return new Family(line.substring(TYPE.length(), end), line.substring(end + 1), series);
    }

    private static int space(String line, int at) {
        if (at < 0) {
            throw new IllegalArgumentException("Invalid line of metrics: " + line);
        }
        return at;
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace("Inf", "Infinity"));
    }

    /** Those of this project that another process can tell together with its own. */
    public Exposition joinable() {
        return only(family -> family.name().startsWith(OURS) && family.kind() != Kind.STATE);
    }

    /** Those that stay true when their process is gone. */
    public Exposition lasting() {
        return only(family -> family.kind() == Kind.COUNT);
    }

    private Exposition only(Predicate<Family> wanted) {
        Map<String, Family> some = new LinkedHashMap<>(families);
        some.values().removeIf(wanted.negate());
        return new Exposition(some);
    }

    /** Both as one's. */
    public Exposition and(Exposition other) {
        Map<String, Family> all = new LinkedHashMap<>(families);
        other.families.forEach((name, family) -> all.merge(name, family, Family::with));
        return new Exposition(all);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return families.isEmpty();
    }

    /** Prometheus' text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        families.values().forEach(family -> family.write(text));
        return text.toString();
    }
}
