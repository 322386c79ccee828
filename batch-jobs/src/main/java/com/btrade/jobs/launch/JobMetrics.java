package com.btrade.jobs.launch;

import com.btrade.jobs.run.Tally;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import com.btrade.watch.PushGateway;
import com.btrade.watch.Watch;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;

/** Pushes what came of a run to the Pushgateway, if there is one: the process is gone before anybody could ask it. */
final class JobMetrics {
    private static final Logger log = LoggerFactory.getLogger(JobMetrics.class);
    private static final String HELD_BACK = "HELD_BACK";

    private final Watch watch = new Watch();
    private final Tags task;

    private JobMetrics(JobName job) {
        this.task = Tags.of("task", job.text());
    }

    /**
     * Tells it.
     *
     * @param gateway the Pushgateway's address, empty for none
     * @param part of the job, which has metrics of its own
     * @param steps those that the run came to
     */
    static void push(String gateway, JobName job, Part part, int exitCode, Duration took, List<RanStep> steps) {
        if (gateway.isBlank()) {
            return;
        }
        try {
            PushGateway target = PushGateway.at(gateway.strip());
            JobMetrics metrics = new JobMetrics(job);
            metrics.tell(exitCode, took, steps);
            target.push(job.text(), group(part), metrics.watch);
        } catch (IllegalArgumentException e) {
            log.warn("Cannot push the metrics of {} (BTRADE_PUSHGATEWAY_URL) 无法推送指标: {}", job.text(), e.getMessage());
        }
    }

    /** A label cannot hold a slash where it is part of an address. */
    private static Map<String, String> group(Part part) {
        return part.isWhole() ? Map.of() : Map.of("part", part.number() + "-of-" + part.of());
    }

    private void tell(int exitCode, Duration took, List<RanStep> steps) {
        long now = Instant.now().getEpochSecond();
        set("btrade.job.exit.code", task, exitCode);
        set("btrade.job.millis", task, took.toMillis());
        set("btrade.job.ended.seconds", task, now);
        if (exitCode == Launch.COMPLETED) {
            set("btrade.job.succeeded.seconds", task, now);
        }
        boolean held = steps.stream()
                .anyMatch(step -> step.execution().getExitStatus().getExitCode().equals(HELD_BACK));
        set("btrade.job.held.back", task, held ? 1 : 0);
        steps.forEach(this::tell);
    }

    private void tell(RanStep step) {
        Tags labels = task.and("step", step.name());
        set("btrade.job.step.millis", labels, millis(step.execution()));
        for (Map.Entry<String, Long> count :
                Tally.in(step.execution().getExecutionContext()).entrySet()) {
            String[] parts = count.getKey().split("\\.", 2);
            Tags what = labels.and("outcome", parts[0], "reason", parts.length > 1 ? parts[1] : "none");
            set("btrade.job.rows", what, count.getValue());
        }
    }

    private void set(String name, Tags labels, long value) {
        watch.gauge(name, labels).set(value);
    }

    private static long millis(StepExecution step) {
        LocalDateTime start = step.getStartTime();
        LocalDateTime end = step.getEndTime();
        return start == null || end == null ? 0 : Duration.between(start, end).toMillis();
    }
}
