package com.btrade.dataflow.schedule;

import java.util.List;
import org.springframework.scheduling.support.CronExpression;

/** The fields of a cron expression, in their order. */
enum CronField {
    SECOND(0, "秒", "the second"),
    MINUTE(1, "分", "the minute"),
    HOUR(2, "时", "the hour"),
    DAY(3, "日", "the day of the month"),
    MONTH(4, "月", "the month"),
    WEEKDAY(5, "星期", "the weekday");

    private final int place;
    private final String chinese;
    private final String english;

    CronField(int place, String chinese, String english) {
        this.place = place;
        this.chinese = chinese;
        this.english = english;
    }

    String of(List<String> six) {
        return six.get(place);
    }

    /** Whether Spring, too, understands the field. */
    boolean accepts(String text) {
        String before = "* ".repeat(place);
        String after = " *".repeat(values().length - 1 - place);
        return CronExpression.isValidExpression(before + text + after);
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
