package com.btrade.jobs.launch;

import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.summary.SummaryTable;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Marks what a crash left running as failed, so that it can go on, and sees to the summary that the dead process could not
 * write. The caller holds the job's lock; Data Flow's server, which holds none, does the same when it starts and every
 * minute, so an execution may have been marked between the reading and the writing of it, or long before.
 */
@Component
final class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final ExitStatus CRASHED = ExitStatus.FAILED.addExitDescription("Ended by a crash 进程崩溃");

    /** The newest runs of a job in parts that are looked at; of another job there is only one. */
    private static final int RUNS_OF_PARTS = 4 * Part.MOST;

    /** The server marks an execution once, so one look again settles it. */
    private static final int LOOKS = 3;

    private final JobOperator operator;
    private final JobRepository repository;
    private final ObjectProvider<LaunchedTask> task;
    private final Summaries summaries;

    Recovery(
            JobOperator operator,
            JobRepository repository,
            ObjectProvider<LaunchedTask> task,
            ObjectProvider<SummaryTable> summaries) {
        this.operator = operator;
        this.repository = repository;
        this.task = task;
        this.summaries = new Summaries(summaries);
    }

    /** Marks runs of one part; that of the whole marks those of every part, none of which can be running beside it. */
    void recover(String job, Part part) {
        for (int look = 1; ; look++) {
            try {
                Set<JobExecution> left = new HashSet<>(repository.findRunningJobExecutions(job));
                left.removeIf(execution -> !part.isWhole()
                        && !RunParameters.part(execution.getJobParameters()).equals(part));
                left.forEach(execution -> recover(job, execution));
                sumUp(job);
                return;
            } catch (OptimisticLockingFailureException e) {
                if (look == LOOKS) {
                    throw e;
                }
                log.info("{} was marked as failed by the Data Flow server meanwhile 服务器已先行标记", job);
            }
        }
    }

    /** Writes the summary of each part's last execution if it failed, whoever marked it; a repeat changes nothing. */
    private void sumUp(String job) {
        boolean hasParts = JobName.named(job).filter(Part::isFor).isPresent();
        Set<Part> seen = new HashSet<>();
        for (JobInstance run : repository.getJobInstances(job, 0, hasParts ? RUNS_OF_PARTS : 1)) {
            JobExecution last = repository.getLastJobExecution(run);
            if (last != null
                    && seen.add(RunParameters.part(last.getJobParameters()))
                    && last.getStatus() == BatchStatus.FAILED) {
                summaries.afterJob(last);
            }
        }
    }

    private void recover(String job, JobExecution execution) {
        log.warn("{} was left running by a crash; it is marked as failed and goes on", job);
        execution.getStepExecutions().stream()
                .filter(step -> step.getStatus().isRunning())
                .forEach(step -> step.setExitStatus(CRASHED));
        execution.setExitStatus(CRASHED);
        operator.recover(execution);
        task.ifAvailable(own -> own.endCrashed(execution));
    }
}
