package com.btrade.jobs.launch;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.model.JobName;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * How a run ended.
 *
 * @param line the log's last
 * @param message for the task execution: the line, or the failed step and what went wrong in it
 * @param trace the cause and where it came from, if there was a failure
 */
record Ending(
        int exitCode, String line, String message, @Nullable String trace) {
    static Ending of(JobName job, JobExecution execution, List<RanStep> steps, Duration took) {
        String line = head(job, execution.getStatus().name(), took) + ": " + counts(steps) + remarks(steps);
        List<Throwable> failures = execution.getAllFailureExceptions();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return new Ending(Launch.COMPLETED, line, line, null);
        }
        if (execution.getStatus() == BatchStatus.STOPPED || failures.isEmpty()) {
            return new Ending(Launch.FAILED, line, line, null);
        }
        return failed(line, failedStep(steps), failures.get(0));
    }

    static Ending broken(JobName job, Throwable failure, Duration took) {
        return failed(head(job, BatchStatus.FAILED.name(), took), "", failure);
    }

    static Ending refused(Refusal refusal) {
        String sentence = String.valueOf(refusal.getMessage());
        return new Ending(refusal.exitCode(), sentence, sentence, null);
    }

    private static Ending failed(String line, String step, Throwable failure) {
        String cause = Cause.of(failure);
        return new Ending(Launch.FAILED, line + "; cause 原因: " + cause, step + cause, Cause.inFull(failure));
    }

    private static String head(JobName job, String status, Duration took) {
        return String.format(Locale.ROOT, "%s %s in %.1f s", job.text(), status, took.toMillis() / 1000.0);
    }

    /** What completed steps have to tell beside their counts. */
    private static String remarks(List<RanStep> steps) {
        return steps.stream()
                .filter(step -> step.execution().getStatus() == BatchStatus.COMPLETED)
                .map(step -> step.execution().getExitStatus().getExitDescription())
                .filter(remark -> !remark.isBlank())
                .map(remark -> "; " + remark)
                .distinct()
                .collect(Collectors.joining());
    }

    private static String failedStep(List<RanStep> steps) {
        return steps.stream()
                .filter(step -> step.execution().getStatus() == BatchStatus.FAILED)
                .reduce((first, last) -> last)
                .map(step -> "Step 步骤 " + step.name() + ": ")
                .orElse("");
    }

    private static String counts(List<RanStep> steps) {
        boolean onlyOne = steps.size() == 1 && !steps.get(0).isInChain();
        return steps.stream()
                .map(step -> (onlyOne ? "" : step.name() + " ") + counts(step.execution()))
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
