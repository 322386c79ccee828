package com.btrade.dataflow.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What to launch, and when.
 *
 * @param task the task definition's name
 * @param platform the account whose launcher launches it
 * @param arguments as the operator gave them
 * @param properties of apps, deployer and versions, as the operator gave them
 */
record Schedule(
        ScheduleName name,
        String task,
        String platform,
        Cron cron,
        ZoneId zone,
        Overlap overlap,
        List<String> arguments,
        Map<String, String> properties) {
    Schedule {
        arguments = List.copyOf(arguments);
        properties = Map.copyOf(properties);
    }

    /** Refuses a calendar that has no such day, such as the 30th of February. */
    void mustFireAfter(Instant now) {
        if (cron.next(1, now, zone).isEmpty()) {
            throw RefusedSchedule.invalid(
                    "cron 表达式“" + cron.text() + "”永远不会触发。",
                    "Invalid cron expression: " + cron.text() + " (it never fires).");
        }
    }
}
