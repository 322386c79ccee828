package com.btrade.jobs.pushreport;

import com.btrade.model.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The report as one page that needs nothing but itself: figures, table and the script that draws the charts. */
final class PageText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

    private final List<Column> columns;
    private final int rows;

    PageText(List<Column> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    String of(PushReport report) {
        return resource("/pushreport/page.html")
                .replace("{{range}}", escaped(report.range().toString().replace("_", " – ")))
                .replace("{{sums}}", sums(report))
                .replace("{{table}}", table(report))
                .replace("{{more}}", more(report))
                .replace("{{data}}", script(JSON.writeValueAsString(data(report))))
                .replace("{{page}}", script(resource("/pushreport/page.js")))
                .replace("{{charts}}", script(withoutMap(resource(CHARTS))));
    }

    private String sums(PushReport report) {
        List<String> titles = new ArrayList<>(List.of(""));
        List<Figures> sums = new ArrayList<>();
        report.byChannel().forEach((channel, figures) -> {
            titles.add(named(channel));
            sums.add(figures);
        });
        titles.add("提醒 reminders");
        sums.add(report.reminders());
        titles.add("合计 total");
        sums.add(report.total());
        return table(titles, columns.stream().map(column -> sum(column, sums)).toList());
    }

    private static List<String> sum(Column column, List<Figures> sums) {
        List<String> cells = new ArrayList<>(List.of(column.title()));
        sums.forEach(figures -> cells.add(column.cell().apply(figures)));
        return cells;
    }

    private String table(PushReport report) {
        List<String> titles =
                new ArrayList<>(List.of("日期 day", "批次 batch", "品种 herb", "渠道 channel", "第几次 order", "类型 kind"));
        columns.forEach(column -> titles.add(column.title()));
        titles.add("原因 reasons");
        return table(
                titles, report.lines().stream().limit(rows).map(this::cells).toList());
    }

    private List<String> cells(PushLine line) {
        List<String> cells = new ArrayList<>(List.of(
                line.day().toString(),
                line.key().batch().toString(),
                line.herb(),
                named(line.key().channel()),
                Integer.toString(line.key().order()),
                line.key().isReminder() ? "提醒 reminder" : "推送 push"));
        columns.forEach(column -> cells.add(column.cell().apply(line.figures())));
        cells.add(Reasons.of(line.figures()));
        return cells;
    }

    private static String table(List<String> titles, List<List<String>> rows) {
        return "<thead>" + row("th", titles) + "</thead><tbody>"
                + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining()) + "</tbody>";
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private String more(PushReport report) {
        long more = report.lines().size() - (long) rows;
        return more <= 0 ? "" : "其余 " + more + " 行在 CSV 中 " + more + " more rows are in the CSV";
    }

    private static Map<String, Object> data(PushReport report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("funnel", List.of("选中 chosen", "发送 sent", "送达 delivered", "点击 clicked", "报价 quoted", "成交 accepted"));
        data.put(
                "channels",
                series(report.byChannel().entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> named(one.getKey()),
                                one -> funnel(one.getValue()),
                                (a, b) -> a,
                                LinkedHashMap::new))));
        data.put(
                "slots",
                report.bySlot().keySet().stream()
                        .map(slot -> slot.day() + " " + named(slot.channel()))
                        .toList());
        data.put("fates", fates(report));
        data.put(
                "orders",
                report.byOrder().keySet().stream()
                        .map(n -> "第 " + n + " 次 push " + n)
                        .toList());
        data.put("orderRates", rates(report));
        data.put("reasons", reasons(report.total()));
        return data;
    }

    private static List<Map<String, Object>> series(Map<String, List<Long>> values) {
        return values.entrySet().stream()
                .map(one -> Map.<String, Object>of("label", one.getKey(), "data", one.getValue()))
                .toList();
    }

    private static List<Long> funnel(Figures figures) {
        return List.of(
                figures.chosen(),
                figures.sent(),
                figures.of(Fate.DELIVERED),
                figures.clicked(),
                figures.quoted(),
                figures.accepted());
    }

    private static List<Map<String, Object>> fates(PushReport report) {
        Map<String, List<Long>> fates = new LinkedHashMap<>();
        for (Fate fate : Fate.values()) {
            if (report.bySlot().values().stream().anyMatch(figures -> figures.of(fate) > 0)) {
                fates.put(
                        fate.text(),
                        report.bySlot().values().stream()
                                .map(figures -> figures.of(fate))
                                .toList());
            }
        }
        return series(fates);
    }

    /** Percent of those chosen. */
    private static List<Map<String, Object>> rates(PushReport report) {
        return List.of(
                Map.of("label", "点击率 click rate %", "data", percent(report, Figures::clicked)),
                Map.of("label", "报价率 quote rate %", "data", percent(report, Figures::quoted)));
    }

    private static List<Double> percent(PushReport report, ToLongFunction<Figures> part) {
        return report.byOrder().values().stream()
                .map(figures -> figures.chosen() == 0
                        ? 0.0
                        : Math.round(1000.0 * part.applyAsLong(figures) / figures.chosen()) / 10.0)
                .toList();
    }

    private static Map<String, Long> reasons(Figures total) {
        Map<String, Long> reasons = new TreeMap<>();
        total.passedOver()
                .forEach((reason, people) -> reasons.put(Reasons.PASSED_OVER + " " + Reasons.named(reason), people));
        for (Fate fate : Fate.values()) {
            total.reasons(fate)
                    .forEach((code, count) -> reasons.merge(fate.text() + " " + Reasons.named(code), count, Long::sum));
        }
        return reasons;
    }

    private static String named(Channel channel) {
        return channel == Channel.SMS ? "短信 SMS" : "微信 WeChat";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Nothing within a script may end it. */
    private static String script(String text) {
        return text.replace("</", "<\\/").replace("<!--", "<\\!--");
    }

    /** The page asks for nothing, so for no map of its script either. */
    private static String withoutMap(String script) {
        return script.replaceAll("//# sourceMappingURL=\\S*", "");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageText.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
