package com.btrade.jobs.pushreport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
final class CsvText {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private final List<Column> columns;

    CsvText(List<Column> columns) {
        this.columns = columns;
    }

    String of(PushReport report) {
        List<String> titles =
                new ArrayList<>(List.of("日期 day", "批次 batch", "品种 herb", "渠道 channel", "第几次 order", "类型 kind"));
        columns.forEach(column -> titles.add(column.title()));
        titles.add("原因 reasons");
        titles.add("逐条跟踪 followed");
        StringBuilder csv = new StringBuilder(MARK).append(row(titles));
        report.lines().forEach(line -> csv.append(row(cells(line))));
        return csv.toString();
    }

    private List<String> cells(PushLine line) {
        List<String> cells = new ArrayList<>(List.of(
                line.day().toString(),
                line.key().batch().toString(),
                line.herb(),
                line.key().channel().name(),
                Integer.toString(line.key().order()),
                line.key().isReminder() ? "REMINDER" : "PUSH"));
        columns.forEach(column -> cells.add(column.cell().apply(line.figures())));
        cells.add(Reasons.of(line.figures()));
        cells.add(line.followed() ? "1" : "0");
        return cells;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would run as a formula becomes text. */
    private static String quoted(String cell) {
        String text = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
