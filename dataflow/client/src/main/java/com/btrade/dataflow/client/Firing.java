package com.btrade.dataflow.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.rest.resource.ScheduleInfoResource;

/** How a schedule is told to an operator. */
final class Firing {
    private static final String PREFIX = "spring.cloud.scheduler.";

    private Firing() {}

    static String told(ScheduleInfoResource schedule) {
        Map<String, String> properties = schedule.getScheduleProperties();
        return schedule.getScheduleName() + " → " + schedule.getTaskDefinitionName() + "  "
                + properties.getOrDefault(PREFIX + "cron.expression", "")
                + said("下次 next", properties.get(PREFIX + "next-firings"))
                + said("上次 last", properties.get(PREFIX + "last-fired"))
                + said("跳过 skipped", properties.get(PREFIX + "last-skipped"))
                + said("出错 error", properties.get(PREFIX + "last-error"));
    }

    private static String said(String title, @Nullable String text) {
        return text == null || text.isBlank() ? "" : "\n      " + title + "  " + text;
    }
}
