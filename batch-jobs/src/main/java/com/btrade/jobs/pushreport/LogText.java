package com.btrade.jobs.pushreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report as lines of a table, the sums first. */
final class LogText {
    private static final int WIDTH = 9;

    private final List<Column> columns;
    private final int rows;

    LogText(List<Column> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    List<String> of(PushReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("推送报告 Push report " + report.range());
        lines.add(columns.stream()
                .map(column -> column.english() + " " + column.chinese())
                .collect(Collectors.joining(", ", "  ", "")));
        lines.add(line(List.of("day", "channel", "batch", "nth"), Column::english));
        for (Map.Entry<PushReport.Slot, Figures> sum : report.bySlot().entrySet()) {
            lines.add(figures(
                    List.of(
                            sum.getKey().day().toString(),
                            sum.getKey().channel().name(),
                            "*",
                            "*"),
                    sum.getValue()));
        }
        lines.add(figures(List.of("reminders", "", "*", "*"), report.reminders()));
        lines.add(figures(List.of("total", "", "*", "*"), report.total()));
        report.lines().stream().limit(rows).map(this::push).forEach(lines::add);
        if (report.lines().size() > rows) {
            lines.add("  其余在 CSV 中 And in the CSV: " + (report.lines().size() - rows) + " more");
        }
        return lines;
    }

    private String push(PushLine line) {
        return figures(
                List.of(
                        line.day().toString(),
                        line.key().channel().name(),
                        line.key().batch().toString(),
                        (line.key().isReminder() ? "R" : "") + line.key().order()),
                line.figures());
    }

    private String figures(List<String> head, Figures figures) {
        return (line(head, column -> column.cell().apply(figures)) + "  " + Reasons.of(figures)).stripTrailing();
    }

    private String line(List<String> head, Function<Column, String> cell) {
        String keys = String.format(Locale.ROOT, "  %-10s %-7s %8s %3s", head.toArray());
        return columns.stream()
                .map(column -> padded(cell.apply(column), width(column)))
                .collect(Collectors.joining(" ", keys + " ", ""));
    }

    private static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static int width(Column column) {
        return Math.max(WIDTH, column.english().length());
    }
}
