package com.btrade.dataflow.schedule;

import java.time.Instant;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.TriggerKey;

/** Quartz's side of a firing. */
@DisallowConcurrentExecution
final class FiringJob implements Job {
    private final Firing firing;

    FiringJob(Firing firing) {
        this.firing = firing;
    }

    @Override
    public void execute(JobExecutionContext context) {
        if (context.isRecovering()) {
            firing.again(name(context.getRecoveringTriggerKey()), lost(context));
        } else if (Clockwork.isWaiting(context.getTrigger().getKey())) {
            firing.waiting(name(context.getTrigger().getKey()));
        } else {
            firing.due(name(context.getTrigger().getKey()));
        }
    }

    /** When the firing began that a server did not live to finish. */
    private static Instant lost(JobExecutionContext context) {
        return Instant.ofEpochMilli(Long.parseLong(context.getMergedJobDataMap()
                .getString(org.quartz.Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_FIRETIME_IN_MILLISECONDS)));
    }

    private static ScheduleName name(TriggerKey key) {
        return new ScheduleName(key.getName());
    }
}
