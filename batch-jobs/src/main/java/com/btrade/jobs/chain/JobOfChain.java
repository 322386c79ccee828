package com.btrade.jobs.chain;

import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.StopRequest;
import com.btrade.model.JobName;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/**
 * Runs a job as a step. Its parameters are the chain's and the chain's name, so that a restart of the chain finds the same
 * job instance again, and goes on in it; one that completed before the chain knew is not run twice.
 */
final class JobOfChain extends AbstractStep {
    private static final Logger log = LoggerFactory.getLogger(JobOfChain.class);

    private final Chain chain;
    private final JobName part;
    private final JobOperator operator;
    private final Supplier<Job> job;
    private final StopRequest stopRequest;

    JobOfChain(
            Chain chain,
            JobName part,
            JobRepository repository,
            JobOperator operator,
            Supplier<Job> job,
            StopRequest stopRequest) {
        super(repository);
        this.chain = chain;
        this.part = part;
        this.operator = operator;
        this.job = job;
        this.stopRequest = stopRequest;
        setName(part.text());
    }

    @Override
    protected void doExecute(StepExecution step) throws Exception {
        Chain.ranNothing(step);
        JobParameters parameters = parameters(step);
        if (step.isTerminateOnly() || isComplete(parameters)) {
            return;
        }
        stopRequest.watch(() -> isStopping(step.getJobExecutionId()));
        log.info("Starting {} of {}", part.text(), chain.job().text());
        try {
            run(step, parameters);
        } catch (InvalidJobParametersException e) {
            if (!chain.optional().contains(part)) {
                throw e;
            }
            log.warn("Passed over 已跳过 {}: {}", part.text(), e.getMessage());
            step.setExitStatus(ExitStatus.COMPLETED.addExitDescription("Passed over 已跳过: " + e.getMessage()));
        }
    }

    private void run(StepExecution step, JobParameters parameters) throws Exception {
        JobExecution run = operator.start(job.get(), parameters);
        Chain.ran(step, run.getId());
        step.setExitStatus(run.getExitStatus());
        if (run.getStatus() != BatchStatus.COMPLETED) {
            step.setStatus(run.getStatus() == BatchStatus.STOPPED ? BatchStatus.STOPPED : BatchStatus.FAILED);
            run.getAllFailureExceptions().forEach(step::addFailureException);
        }
    }

    private JobParameters parameters(StepExecution step) {
        return new JobParametersBuilder(step.getJobParameters())
                .addString(RunParameters.CHAIN, chain.job().text())
                .toJobParameters();
    }

    private boolean isComplete(JobParameters parameters) {
        JobInstance instance = getJobRepository().getJobInstance(part.text(), parameters);
        JobExecution last = instance == null ? null : getJobRepository().getLastJobExecution(instance);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    private boolean isStopping(long execution) {
        JobExecution whole = getJobRepository().getJobExecution(execution);
        return whole != null && (whole.isStopping() || whole.isStopped());
    }
}
