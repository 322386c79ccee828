package com.btrade.dataflow.schedule;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How schedules are kept.
 *
 * @param zone in which a schedule's cron is read unless the schedule names another
 * @param threads launches at one time; each needs up to three of the pool's connections
 * @param misfireThreshold a firing later than this stands for all that were missed
 * @param checkIn how often servers on one database tell each other that they live
 * @param waitingCheck how often a waiting firing looks whether the task has ended
 * @param startUp how long a task that another server launched may take until it shows that it runs
 */
@ConfigurationProperties("btrade.dataflow.scheduler")
@ConstructorBinding
record SchedulerSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("2") int threads,
        @DefaultValue("1s") Duration misfireThreshold,
        @DefaultValue("7500ms") Duration checkIn,
        @DefaultValue("2s") Duration waitingCheck,
        @DefaultValue("2m") Duration startUp) {
    SchedulerSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("Invalid btrade.dataflow.scheduler.threads: " + threads);
        }
    }
}
