package com.btrade.jobs.launch;

import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.summary.StepSummary;
import com.btrade.jobs.summary.SummaryTable;
import com.btrade.model.JobName;
import com.btrade.model.NaturalKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;

/** Keeps what each step of a run did with its rows; a store that is away then is no reason for the run to fail. */
final class Summaries extends JobWatch {
    private static final Logger log = LoggerFactory.getLogger(Summaries.class);

    private final ObjectProvider<SummaryTable> table;

    Summaries(ObjectProvider<SummaryTable> table) {
        this.table = table;
    }

    @Override
    public void afterJob(JobExecution job) {
        try {
            job.getStepExecutions().stream()
                    .filter(Summaries::hasCounts)
                    .forEach(step -> table.getObject().upsert(summary(job, step)));
        } catch (DataAccessException e) {
            log.warn(
                    "Failed to store the summary of {} 未能保存运行汇总; its counts stand in the step's context: {}",
                    job.getJobInstance().getJobName(),
                    Cause.of(e));
        }
    }

    private static boolean hasCounts(StepExecution step) {
        return !step.getJobExecution().getJobInstance().getJobName().equals(JobName.DATA_REPORT.text())
                && step.getExecutionContext().entrySet().stream()
                        .anyMatch(entry -> entry.getKey().startsWith(Tally.PREFIX));
    }

    private static StepSummary summary(JobExecution job, StepExecution step) {
        JobParameters parameters = job.getJobParameters();
        RunParameters run = RunParameters.of(parameters);
        Long runId = parameters.getLong(RunParameters.RUN_ID);
        Map<String, Long> counts = Tally.in(step.getExecutionContext());
        return new StepSummary(
                NaturalKey.hex("summary", run.key(), job.getId(), step.getStepName()),
                job.getJobInstance().getJobName(),
                step.getStepName(),
                job.getId(),
                runId == null ? 0 : runId,
                run.businessDate().toString(),
                run.dryRun(),
                step.getStatus().name(),
                instant(step.getStartTime()),
                instant(step.getEndTime()),
                counts);
    }

    private static Instant instant(@Nullable LocalDateTime local) {
        return local == null
                ? Instant.now()
                : local.atZone(ZoneId.systemDefault()).toInstant();
    }
}
