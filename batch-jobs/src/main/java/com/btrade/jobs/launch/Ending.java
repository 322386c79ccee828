package com.btrade.jobs.launch;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.model.JobName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** How a run ended: its exit code and its line for the log. */
record Ending(int exitCode, String line) {
    static Ending of(JobName job, JobExecution execution, Duration took) {
        boolean completed = execution.getStatus() == BatchStatus.COMPLETED;
        String line = head(job, execution.getStatus().name(), took) + ": " + counts(execution);
        String cause = completed || execution.getAllFailureExceptions().isEmpty()
                ? ""
                : cause(execution.getAllFailureExceptions().get(0));
        return new Ending(completed ? Launch.COMPLETED : Launch.FAILED, line + cause);
    }

    static Ending broken(JobName job, Throwable failure, Duration took) {
        return new Ending(Launch.FAILED, head(job, BatchStatus.FAILED.name(), took) + cause(failure));
    }

    private static String head(JobName job, String status, Duration took) {
        return String.format(Locale.ROOT, "%s %s in %.1f s", job.text(), status, took.toMillis() / 1000.0);
    }

    private static String cause(Throwable failure) {
        return "; cause 原因: " + Cause.of(failure);
    }

    private static String counts(JobExecution execution) {
        List<StepExecution> steps = new ArrayList<>(execution.getStepExecutions());
        steps.sort(Comparator.comparingLong(StepExecution::getId));
        return steps.stream()
                .map(step -> (steps.size() > 1 ? step.getStepName() + " " : "") + counts(step))
                .collect(Collectors.joining("; "));
    }

    private static String counts(StepExecution step) {
        Map<String, Long> counts = Tally.in(step.getExecutionContext());
        String english = counts.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
        String chinese = Arrays.stream(Count.values())
                .map(count -> count.chinese() + " " + counts.get(count.key()))
                .collect(Collectors.joining("，"));
        return english + " (" + chinese + ")";
    }
}
