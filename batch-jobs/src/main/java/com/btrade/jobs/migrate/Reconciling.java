package com.btrade.jobs.migrate;

import com.btrade.jobs.run.RunParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Knows how far a migration came, in this execution or in one before that it goes on with. */
final class Reconciling {
    private Reconciling() {}

    /** Names this execution of a run: what it wrote it answers for. */
    static String execution(StepExecution step) {
        return RunParameters.of(step.getJobParameters()).key() + "/" + step.getJobExecutionId();
    }

    /** The last source key that was read; 0 in a dry run, which writes nothing to compare. */
    static int upTo(StepExecution reconcile, String migrateStep, JobRepository repository) {
        if (RunParameters.of(reconcile.getJobParameters()).dryRun()) {
            return 0;
        }
        StepExecution migrate =
                repository.getLastStepExecution(reconcile.getJobExecution().getJobInstance(), migrateStep);
        return migrate == null ? 0 : migrate.getExecutionContext().getInt(SourceReader.UP_TO, 0);
    }
}
