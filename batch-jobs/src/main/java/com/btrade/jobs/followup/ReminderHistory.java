package com.btrade.jobs.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the earlier reminders of one batch on one channel.
 *
 * @param highestOrder of their tasks, 0 if there are none
 * @param plannedByThisRun whether one of them is this run's own, made before it was interrupted
 * @param pending whether one of them has not left yet: it waits for its hours, or for a send app
 * @param last when the last of the tasks was made, or left if that was on a later day; null if there is none with a readable
 *     time
 */
public record ReminderHistory(
        int highestOrder,
        boolean plannedByThisRun,
        boolean pending,
        @Nullable Instant last) {
    /** Never reminded. */
    public static final ReminderHistory NONE = new ReminderHistory(0, false, false, null);
}
