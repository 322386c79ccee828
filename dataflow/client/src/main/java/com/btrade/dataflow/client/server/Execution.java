package com.btrade.dataflow.client.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.dataflow.rest.resource.TaskExecutionResource;
import org.springframework.cloud.dataflow.rest.resource.TaskExecutionStatus;

/**
 * One run of a task.
 *
 * @param exitMessage what the task said at its end, or why it broke; empty until then
 * @param externalId by which the platform knows it, empty until it is started there
 */
public record Execution(
        long id,
        String task,
        TaskExecutionStatus state,
        Optional<Instant> started,
        Optional<Instant> ended,
        int exitCode,
        String exitMessage,
        String externalId,
        String platform) {
    private static final int FAILED = 1;

    /** As the server tells it. */
    public static Execution of(TaskExecutionResource seen) {
        Integer code = seen.getExitCode();
        String message = text(seen.getExitMessage());
        return new Execution(
                seen.getExecutionId(),
                text(seen.getTaskName()),
                seen.getTaskExecutionStatus(),
                instant(seen.getStartTime()),
                instant(seen.getEndTime()),
                code == null ? FAILED : code,
                message.isEmpty() ? text(seen.getErrorMessage()) : message,
                text(seen.getExternalExecutionId()),
                text(seen.getPlatformName()));
    }

    /** Whether it has started and not ended. */
    public boolean running() {
        return started.isPresent() && ended.isEmpty();
    }

    /** From start to end, nothing until both are known. */
    public Optional<Duration> took() {
        return started.flatMap(from -> ended.map(to -> Duration.between(from, to)));
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
