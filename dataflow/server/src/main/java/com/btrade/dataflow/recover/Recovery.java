package com.btrade.dataflow.recover;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.dataflow.audit.service.AuditRecordService;
import org.springframework.cloud.dataflow.core.AuditActionType;
import org.springframework.cloud.dataflow.core.AuditOperationType;
import org.springframework.stereotype.Component;

/**
 * Looks once over all executions that have not ended and ends those whose process is gone.
 *
 * <p>A job execution is dead when the job's lock is free, unless the platform sees the process live: then MySQL was
 * restarted and the lock was lost with it. A task execution in which no job runs (it has not come to its
 * job, or is past it) holds no lock: there the platform is asked, and where that does not know, as after a restart of
 * this server, it is dead when the lock is free and the last sign of life is older than a grace period.
 */
@Component
@EnableConfigurationProperties(RecoverySettings.class)
class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final Executions executions;
    private final Processes processes;
    private final AuditRecordService audit;
    private final RecoverySettings settings;
    private final Clock clock = Clock.systemUTC();

    Recovery(Executions executions, Processes processes, AuditRecordService audit, RecoverySettings settings) {
        this.executions = executions;
        this.processes = processes;
        this.audit = audit;
        this.settings = settings;
    }

    void run() {
        for (RunningJob job : executions.runningJobs()) {
            if (isDead(job) && executions.end(job, Verdict.CRASHED, clock.instant())) {
                tell("job execution " + job.execution(), job.job().text(), Verdict.CRASHED);
            }
        }
        for (OpenTask task : executions.openTasks()) {
            end(task)
                    .ifPresent(verdict -> tell(
                            "task execution " + task.execution(), task.job().text(), verdict));
        }
    }

    private boolean isDead(RunningJob job) {
        return executions.isFree(job) && sign(job.process()) != Sign.ALIVE;
    }

    private Optional<Verdict> end(OpenTask task) {
        Sign sign = sign(task.process());
        boolean gone = sign == Sign.COMPLETED || sign == Sign.FAILED;
        if (!gone && (sign == Sign.ALIVE || !isOld(task) || !executions.isFree(task.job()))) {
            return Optional.empty();
        }
        Verdict verdict = verdict(task, sign);
        return executions.end(task, verdict, gone, clock.instant()) ? Optional.of(verdict) : Optional.empty();
    }

    private static Verdict verdict(OpenTask task, Sign sign) {
        if (task.completed() || sign == Sign.COMPLETED) {
            return Verdict.UNTOLD;
        }
        return task.started() ? Verdict.CRASHED : Verdict.NEVER_STARTED;
    }

    private Sign sign(Optional<Launched> process) {
        return process.map(processes::sign).orElse(Sign.UNKNOWN);
    }

    private boolean isOld(OpenTask task) {
        return task.lastSign().plus(settings.grace()).isBefore(clock.instant());
    }

    private void tell(String execution, String name, Verdict verdict) {
        log.warn("Ended {} of {}: {}", execution, name, verdict.message());
        audit.populateAndSaveAuditRecord(
                AuditOperationType.TASK,
                AuditActionType.UPDATE,
                name,
                "Ended " + execution + ": " + verdict.message(),
                null);
    }
}
