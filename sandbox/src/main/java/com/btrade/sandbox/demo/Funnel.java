package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what became of the purchases and, day by day, of the messages, with bars. */
final class Funnel {
    private static final int BAR = 40;

    private record Row(String title, long count) {}

    private Funnel() {}

    static void print(PrintStream out, long crawled, long purchases, ReportTable report) {
        out.println();
        out.println("漏斗 Funnel");
        section(out, List.of(new Row("抓取 crawled", crawled), new Row("采购 purchases", purchases)));
        report.byDay().forEach((day, ofDay) -> {
            out.println("  " + day);
            for (Channel channel : Channel.values()) {
                out.println("   " + (channel == Channel.SMS ? "短信 SMS" : "微信 WeChat"));
                section(out, rows(ofDay, channel.name()));
            }
        });
        out.flush();
    }

    private static List<Row> rows(ReportTable report, String channel) {
        return List.of(
                new Row("收件 chosen", report.sum(channel, "chosen")),
                new Row("发送 sent", report.sum(channel, "sent")),
                new Row("送达 delivered", report.sum(channel, "delivered")),
                new Row("点击 clicked", report.sum(channel, "clicked")),
                new Row("报价 quoted", report.sum(channel, "quoted")),
                new Row("成交 accepted", report.sum(channel, "accepted")));
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
