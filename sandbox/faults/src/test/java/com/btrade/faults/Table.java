package com.btrade.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came of all faults: one row for each component and fault. */
final class Table {
    private static final String HEAD = """
            | component | fault | times | lost | doubled | seconds to recover: median | most |
            |---|---|---:|---:|---:|---:|---:|
            """;

    private final Map<String, Row> rows = new TreeMap<>();
    private @Nullable Path file;

    private static final class Row {
        private final Fault fault;
        private final List<Double> seconds = new ArrayList<>();
        private long lost;
        private long doubled;

        Row(Fault fault) {
            this.fault = fault;
        }

        @Override
        public String toString() {
            List<Double> sorted = seconds.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %d | %.1f | %.1f |%n",
                    fault.component(),
                    fault.name(),
                    sorted.size(),
                    lost,
                    doubled,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1));
        }
    }

    /** Notes a fault and what came of it. */
    synchronized void add(Fault fault, Verdict verdict, double seconds) {
        Row row = rows.computeIfAbsent(fault.toString(), any -> new Row(fault));
        row.seconds.add(seconds);
        row.lost += verdict.lost();
        row.doubled += verdict.doubled();
        write();
    }

    /** Which of these kinds have not happened. */
    synchronized List<Fault> lacking(List<Fault> kinds) {
        Map<String, Fault> lacking = new LinkedHashMap<>();
        kinds.forEach(kind -> lacking.put(kind.toString(), kind));
        lacking.keySet().removeAll(rows.keySet());
        return List.copyOf(lacking.values());
    }

    synchronized int kinds() {
        return rows.size();
    }

    /** How many faults there were. */
    synchronized int size() {
        return rows.values().stream().mapToInt(row -> row.seconds.size()).sum();
    }

    /** Leaves it in a file after each fault. */
    void writeTo(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        file = path;
    }

    private void write() {
        Path path = file;
        if (path != null) {
            try {
                Files.writeString(path, toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder(HEAD);
        rows.values().forEach(text::append);
        return text.toString();
    }
}
