package com.btrade.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the push report says, read from its CSV.
 *
 * @param rows the cells of each push by the English name of their column
 */
record ReportTable(List<Map<String, String>> rows) {
    static ReportTable read(Path csv) throws IOException {
        List<List<String>> lines = Files.readAllLines(csv).stream()
                .map(line -> cells(line.replace("\uFEFF", "")))
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(english(lines.get(0).get(i)), line.get(i));
            }
            rows.add(row);
        }
        return new ReportTable(rows);
    }

    /** Sum of a column over the pushes of a channel. */
    long sum(String channel, String column) {
        return sum("PUSH", channel, column);
    }

    /** Sum of a column over the reminders on a channel. */
    long ofReminders(String channel, String column) {
        return sum("REMINDER", channel, column);
    }

    private long sum(String kind, String channel, String column) {
        return rows.stream()
                .filter(row -> kind.equals(row.get("kind")) && channel.equals(row.get("channel")))
                .mapToLong(row -> Long.parseLong(row.getOrDefault(column, "0")))
                .sum();
    }

    /** The pushes of each day. */
    Map<String, ReportTable> byDay() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getOrDefault("day", ""),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ReportTable::new)));
    }

    private static String english(String title) {
        return title.substring(title.indexOf(' ') + 1);
    }

    /** RFC 4180, without line ends in cells. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
