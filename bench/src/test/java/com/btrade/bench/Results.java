package com.btrade.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes figures as a table, one row each: the median where a run has measured one several times, and between what it lay. */
final class Results {
    private static final String HEAD = """
            | bench | figure | value | spread | unit | goal | |
            |---|---|---|---|---|---|---|
            """;

    private Results() {}

    static String table(List<Measured> figures) {
        Map<String, List<Measured>> rows = new LinkedHashMap<>();
        figures.forEach(one -> rows.computeIfAbsent(one.bench() + "\t" + one.figure(), key -> new ArrayList<>())
                .add(one));
        StringBuilder table = new StringBuilder(HEAD);
        rows.values().forEach(row -> table.append(line(row)));
        return table.toString();
    }

    private static String line(List<Measured> measured) {
        List<Measured> sorted = new ArrayList<>(measured);
        sorted.sort(
                (left, right) -> Double.compare(Double.parseDouble(left.value()), Double.parseDouble(right.value())));
        Measured median = sorted.get(sorted.size() / 2);
        String spread = sorted.size() == 1
                ? ""
                : sorted.get(0).value() + " to " + sorted.get(sorted.size() - 1).value();
        return "| %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        median.bench(),
                        median.figure(),
                        median.value(),
                        spread,
                        median.unit(),
                        median.goal().equals("-") ? "" : median.goal(),
                        median.verdict());
    }
}
