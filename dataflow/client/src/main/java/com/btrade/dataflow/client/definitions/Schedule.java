package com.btrade.dataflow.client.definitions;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a task is launched by itself.
 *
 * @param cron five fields, or six with seconds in front
 * @param arguments of each launch, {@code name=value}
 */
public record Schedule(String name, String task, String cron, ZoneId timeZone, Overlap overlap, List<String> arguments)
        implements DefinitionFile.Named {
    /** By this beginning of the name a schedule is known to be ours. */
    public static final String PREFIX = "btrade-";

    /** Reads an entry of schedules.yml. */
    static Schedule of(Entry entry) {
        Schedule schedule = new Schedule(
                Names.name(entry),
                entry.text("task"),
                cron(entry),
                timeZone(entry),
                Overlap.of(entry),
                entry.texts("arguments"));
        if (!schedule.name.startsWith(PREFIX)) {
            throw entry.refused("`name` must begin with " + PREFIX + ", by which our schedules are known");
        }
        for (String argument : schedule.arguments) {
            if (!argument.matches("[^=\\s]+=\\S*")) {
                throw entry.refused("`arguments` must be name=value without spaces, not " + argument);
            }
        }
        return schedule;
    }

    private static String cron(Entry entry) {
        String cron = entry.text("cron").replaceAll("\\s+", " ");
        try {
            CronExpression.parse(cron.split(" ", -1).length == 5 ? "0 " + cron : cron);
            return cron;
        } catch (IllegalArgumentException e) {
            throw entry.refused("`cron` is not understood: " + e.getMessage()
                    + "; write minute hour day month weekday, such as \"0 7-21/2 * * *\"");
        }
    }

    private static ZoneId timeZone(Entry entry) {
        String zone = entry.text("timeZone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw entry.refused("`timeZone` is unknown: " + zone + ", write one such as Asia/Shanghai");
        }
    }
}
