package com.btrade.jobs.launch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Has the exit messages of failed jobs and steps open with what went wrong. Batch fills their columns with the head of the
 * stack trace, and the cause at its end is cut off.
 */
final class FailureReasons extends JobWatch {
    private final ObjectProvider<JobRepository> repository;

    FailureReasons(ObjectProvider<JobRepository> repository) {
        this.repository = repository;
    }

    @Override
    public void afterJob(JobExecution job) {
        for (StepExecution step : job.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.FAILED
                    && !step.getFailureExceptions().isEmpty()) {
                step.setExitStatus(failed(step.getFailureExceptions().get(0)));
                repository.getObject().update(step);
            }
        }
        if (job.getStatus() == BatchStatus.FAILED
                && !job.getAllFailureExceptions().isEmpty()) {
            job.setExitStatus(failed(job.getAllFailureExceptions().get(0)));
        }
    }

    private static ExitStatus failed(Throwable failure) {
        return ExitStatus.FAILED.addExitDescription(Cause.inFull(failure));
    }
}
