package com.btrade.jobs.launch;

import java.util.Comparator;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** A step that a run came to. */
record RanStep(String name, StepExecution execution) {
    /** The steps of a run in their order. */
    static List<RanStep> of(JobExecution run) {
        return run.getStepExecutions().stream()
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .map(step -> new RanStep(step.getStepName(), step))
                .toList();
    }
}
