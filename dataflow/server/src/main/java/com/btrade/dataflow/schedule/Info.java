package com.btrade.dataflow.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.rest.util.ArgumentSanitizer;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleInfo;
import org.springframework.cloud.deployer.spi.scheduler.SchedulerPropertyKeys;

/** A schedule as operators see it: all of it in its properties, secrets masked. Times are ISO in the schedule's own zone. */
final class Info {
    private static final String PLATFORM = SchedulerPropertyKeys.PREFIX + "platform";

    private static final int NEXT = 3;
    private static final ArgumentSanitizer MASK = new ArgumentSanitizer();

    private final ZoneId zone;
    private final Map<String, String> properties = new TreeMap<>();

    private Info(ZoneId zone) {
        this.zone = zone;
    }

    static ScheduleInfo of(Schedules.Kept kept, Optional<Instant> waiting, Instant now) {
        Info info = new Info(kept.schedule().zone());
        info.wish(kept.schedule(), now);
        info.outcome(kept.outcome());
        waiting.ifPresent(since -> info.put("waiting-since", info.time(since)));
        ScheduleInfo result = new ScheduleInfo();
        result.setScheduleName(kept.schedule().name().text());
        result.setTaskDefinitionName(kept.schedule().task());
        result.setScheduleProperties(info.properties);
        return result;
    }

    static String platform(ScheduleInfo schedule) {
        return Objects.requireNonNull(schedule.getScheduleProperties().get(PLATFORM));
    }

    private void wish(Schedule schedule, Instant now) {
        properties.putAll(MASK.sanitizeProperties(schedule.properties()));
        properties.put(SchedulerPropertyKeys.CRON_EXPRESSION, schedule.cron().text());
        put(Request.TIME_ZONE, zone.getId());
        put(Request.OVERLAP, schedule.overlap().text());
        properties.put(PLATFORM, schedule.platform());
        put("arguments", String.join(" ", MASK.sanitizeArguments(schedule.arguments())));
        put(
                "next-firings",
                schedule.cron().next(NEXT, now, zone).stream()
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .collect(Collectors.joining(", ")));
    }

    private void outcome(Outcome outcome) {
        put("last-fired", outcome.firedAt(), ", execution " + outcome.firedExecution());
        put("last-skipped", outcome.skippedAt(), ", because execution " + outcome.skippedFor() + " runs");
        put("last-error", outcome.failedAt(), ", " + outcome.failure());
    }

    private void put(String name, @Nullable Instant when, String what) {
        if (when != null) {
            put(name, time(when) + what);
        }
    }

    private void put(String name, String value) {
        properties.put(SchedulerPropertyKeys.PREFIX + name, value);
    }

    private String time(Instant when) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                when.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
