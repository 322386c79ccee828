package com.btrade.sandbox.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what became of the purchases and of the messages, with bars. */
final class Funnel {
    private static final int BAR = 40;

    private record Row(String title, long count) {}

    private Funnel() {}

    static void print(PrintStream out, long crawled, long purchases, List<Books> channels) {
        out.println();
        out.println("漏斗 Funnel");
        section(out, List.of(new Row("抓取 crawled", crawled), new Row("采购 purchases", purchases)));
        for (Books books : channels) {
            out.println("  " + (Crowd.kind(books.channel()).equals("sms") ? "短信 SMS" : "微信 WeChat"));
            section(
                    out,
                    List.of(
                            new Row("收件 recipients", books.recipients()),
                            new Row("发送 sent", books.sent()),
                            new Row("点击 clicked", books.clicks()),
                            new Row("报价 quoted", books.quotes())));
        }
        out.flush();
    }

    private static void section(PrintStream out, List<Row> rows) {
        long most = Math.max(1, rows.stream().mapToLong(Row::count).max().orElse(1));
        for (Row row : rows) {
            int length = row.count() == 0 ? 0 : (int) Math.max(1, Math.round((double) row.count() * BAR / most));
            out.printf(Locale.ROOT, "    %s %,9d %s%n", padded(row.title()), row.count(), "█".repeat(length));
        }
    }

    /** Chinese characters are two columns wide. */
    private static String padded(String title) {
        int width = title.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
        return title + " ".repeat(Math.max(0, 16 - width));
    }
}
