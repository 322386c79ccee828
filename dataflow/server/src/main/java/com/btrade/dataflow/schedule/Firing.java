package com.btrade.dataflow.schedule;

import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what a firing does: launch, be skipped, or wait. */
final class Firing {
    private static final Logger log = LoggerFactory.getLogger(Firing.class);

    private static final int LONGEST = 1000;

    private final Schedules schedules;
    private final Clockwork clockwork;
    private final Runs runs;
    private final Launching launching;
    private final Telling telling;
    private final SchedulerSettings settings;

    Firing(
            Schedules schedules,
            Clockwork clockwork,
            Runs runs,
            Launching launching,
            Telling telling,
            SchedulerSettings settings) {
        this.schedules = schedules;
        this.clockwork = clockwork;
        this.runs = runs;
        this.launching = launching;
        this.telling = telling;
        this.settings = settings;
    }

    void due(ScheduleName name) {
        schedules.find(name).ifPresent(this::due);
    }

    private void due(Schedule schedule) {
        try {
            OptionalLong running =
                    schedule.overlap() == Overlap.ALLOW ? OptionalLong.empty() : runs.current(schedule.task());
            if (running.isEmpty()) {
                launch(schedule);
            } else {
                overlap(schedule, running.getAsLong());
            }
        } catch (RuntimeException e) {
            fail(schedule, e);
        }
    }

    private void overlap(Schedule schedule, long running) {
        if (schedule.overlap() == Overlap.QUEUE && clockwork.await(schedule, settings.waitingCheck())) {
            telling.waits(schedule, running);
        } else {
            telling.skips(schedule, running);
            schedules.skipped(schedule.name(), Instant.now(), running);
        }
    }

    /** A firing that waits looks again. */
    void waiting(ScheduleName name) {
        schedules
                .find(name)
                .filter(schedule -> runs.current(schedule.task()).isEmpty())
                .ifPresent(schedule -> {
                    clockwork.stopWaiting(name);
                    try {
                        launch(schedule);
                    } catch (RuntimeException e) {
                        fail(schedule, e);
                    }
                });
    }

    /** A firing during which a server died: once more, unless it had come to the launch. */
    void again(ScheduleName name, Instant lost) {
        schedules
                .find(name)
                .filter(schedule -> !runs.launchedSince(schedule.task(), lost))
                .ifPresent(this::due);
    }

    private void launch(Schedule schedule) {
        long execution = launching.launch(schedule);
        schedules.fired(schedule.name(), Instant.now(), execution);
        log.info("Schedule {} launched {} as execution {}", schedule.name(), schedule.task(), execution);
    }

    /** Whatever Data Flow throws, the schedule stays and says why. */
    private void fail(Schedule schedule, RuntimeException cause) {
        log.error("Failed to launch {} by schedule {}", schedule.task(), schedule.name(), cause);
        String failure = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        String start = failure.substring(0, Math.min(failure.length(), LONGEST));
        schedules.failed(schedule.name(), Instant.now(), start);
        telling.fails(schedule, start);
    }
}
