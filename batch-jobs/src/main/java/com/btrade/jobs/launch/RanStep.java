package com.btrade.jobs.launch;

import com.btrade.jobs.chain.Chain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step that a run came to.
 *
 * @param name the step's, behind that of its job where a chain ran the job
 */
record RanStep(String name, StepExecution execution) {
    private static final String BEHIND = "/";

    /** The steps of a run in their order; where a step was a job of a chain, that job's steps. */
    static List<RanStep> of(JobExecution run, JobRepository repository) {
        List<RanStep> steps = new ArrayList<>();
        collect(run, "", repository, steps);
        return steps;
    }

    boolean isInChain() {
        return name.contains(BEHIND);
    }

    private static void collect(JobExecution run, String prefix, JobRepository repository, List<RanStep> into) {
        run.getStepExecutions().stream()
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .forEach(step -> {
                    JobExecution inner = inner(step, repository);
                    if (inner == null) {
                        into.add(new RanStep(prefix + step.getStepName(), step));
                    } else {
                        collect(inner, prefix + step.getStepName() + BEHIND, repository, into);
                    }
                });
    }

    private static @Nullable JobExecution inner(StepExecution step, JobRepository repository) {
        return Chain.runOf(step).isPresent()
                ? repository.getJobExecution(Chain.runOf(step).getAsLong())
                : null;
    }
}
