package com.btrade.jobs.task;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of rule R2.
 *
 * @param notifyDays 首次提醒前及两次提醒之间等待的天数。Days to wait before the first reminder and between two
 * @param maxNotifyTimes 每个批次每个渠道最多提醒几次。Reminders per batch and channel at most
 * @param leeway 两次提醒间隔可以少多少，因为每日任务不会在同一秒运行。How much two reminders may be closer, for daily runs begin at no exact second
 */
@ConfigurationProperties("btrade.reminder")
public record ReminderSettings(
        @DefaultValue("1") int notifyDays,
        @DefaultValue("2") int maxNotifyTimes,
        @DefaultValue("10m") Duration leeway) {
    public ReminderSettings {
        requireNotNegative("notify-days", notifyDays);
        requireNotNegative("max-notify-times", maxNotifyTimes);
        if (leeway.isNegative() || leeway.compareTo(Duration.ofDays(1)) >= 0) {
            throw new IllegalArgumentException(
                    "Invalid leeway: " + leeway + ", expected 0 or more and less than a day");
        }
    }

    /** How old the oldest quote has to be before the first reminder. */
    public Duration waitBeforeFirst() {
        return Duration.ofDays(notifyDays);
    }

    Duration waitBetween() {
        return notifyDays == 0 ? Duration.ZERO : Duration.ofDays(notifyDays).minus(leeway);
    }

    private static void requireNotNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected 0 or more");
        }
    }
}
