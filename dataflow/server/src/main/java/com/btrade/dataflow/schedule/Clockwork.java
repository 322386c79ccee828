package com.btrade.dataflow.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * What Quartz keeps: a job for each task, a trigger for each schedule, and one more for a firing that waits. Quartz runs a job
 * once at a time in the whole cluster, so two schedules of one task never decide at the same moment.
 */
final class Clockwork {
    private static final String TASKS = "tasks";
    private static final String SCHEDULES = "schedules";
    private static final String WAITING = "waiting";

    private final Scheduler quartz;

    Clockwork(Scheduler quartz) {
        this.quartz = quartz;
    }

    void start() throws SchedulerException {
        quartz.start();
    }

    void standBy() throws SchedulerException {
        quartz.standby();
    }

    void add(Schedule schedule) {
        put(
                schedule,
                TriggerBuilder.newTrigger()
                        .withIdentity(schedule.name().text(), SCHEDULES)
                        .withSchedule(
                                CronScheduleBuilder.cronSchedule(schedule.cron().expression(schedule.zone()))
                                        .withMisfireHandlingInstructionFireAndProceed())
                        .build());
    }

    void remove(ScheduleName name) {
        try {
            quartz.unscheduleJobs(List.of(key(name, SCHEDULES), key(name, WAITING)));
        } catch (SchedulerException e) {
            throw failed(e);
        }
    }

    /** False if one is waiting already. */
    boolean await(Schedule schedule, Duration check) {
        if (waitingSince(schedule.name()).isPresent()) {
            return false;
        }
        put(
                schedule,
                TriggerBuilder.newTrigger()
                        .withIdentity(schedule.name().text(), WAITING)
                        .startAt(Date.from(Instant.now().plus(check)))
                        .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                                .withIntervalInMilliseconds(check.toMillis())
                                .repeatForever())
                        .build());
        return true;
    }

    void stopWaiting(ScheduleName name) {
        try {
            quartz.unscheduleJob(key(name, WAITING));
        } catch (SchedulerException e) {
            throw failed(e);
        }
    }

    Optional<Instant> waitingSince(ScheduleName name) {
        try {
            return Optional.ofNullable(quartz.getTrigger(key(name, WAITING)))
                    .map(trigger -> trigger.getStartTime().toInstant());
        } catch (SchedulerException e) {
            throw failed(e);
        }
    }

    /** When a schedule fires next, in the past if it should have by now; nothing if it never does. */
    Optional<Instant> next(ScheduleName name) {
        try {
            return Optional.ofNullable(quartz.getTrigger(key(name, SCHEDULES)))
                    .map(Trigger::getNextFireTime)
                    .map(Date::toInstant);
        } catch (SchedulerException e) {
            throw failed(e);
        }
    }

    static boolean isWaiting(TriggerKey key) {
        return key.getGroup().equals(WAITING);
    }

    private void put(Schedule schedule, Trigger trigger) {
        JobDetail job = JobBuilder.newJob(FiringJob.class)
                .withIdentity(JobKey.jobKey(schedule.task(), TASKS))
                .requestRecovery()
                .build();
        try {
            quartz.scheduleJob(job, Set.of(trigger), true);
        } catch (SchedulerException e) {
            throw failed(e);
        }
    }

    private static TriggerKey key(ScheduleName name, String group) {
        return TriggerKey.triggerKey(name.text(), group);
    }

    private static IllegalStateException failed(SchedulerException e) {
        return new IllegalStateException("Failed to keep a schedule: " + e.getMessage(), e);
    }
}
