package com.btrade.jobs.pushreport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A column of figures, the same in the log, the CSV and the page. */
record Column(String english, String chinese, Function<Figures, String> cell) {
    /** The columns in their order: who was looked at and chosen, then one for each fate, then what came of it and what it cost. */
    static List<Column> all(PushReportSettings settings) {
        List<Column> columns = new ArrayList<>();
        columns.add(count("considered", "候选", Figures::considered));
        columns.add(count("passed over", "选人时跳过", Figures::passedOverAll));
        columns.add(count("chosen", "选中", Figures::chosen));
        columns.add(count("sent", "发送", Figures::sent));
        for (Fate fate : Fate.values()) {
            columns.add(count(fate.english(), fate.chinese(), figures -> figures.of(fate)));
        }
        columns.add(count("clicked", "点击", Figures::clicked));
        columns.add(count("quoted", "报价", Figures::quoted));
        columns.add(count("accepted", "成交", Figures::accepted));
        columns.add(count("SMS segments", "短信条数", Figures::segments));
        columns.add(new Column(
                "cost (yuan)",
                "费用（元）",
                figures -> settings.cost(figures).stripTrailingZeros().toPlainString()));
        return columns;
    }

    String title() {
        return chinese + " " + english;
    }

    private static Column count(String english, String chinese, ToLongFunction<Figures> count) {
        return new Column(english, chinese, figures -> Long.toString(count.applyAsLong(figures)));
    }
}
