package com.btrade.dataflow.schedule;

import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what a firing does: launch, be skipped, or wait. */
final class Firing {
    private static final Logger log = LoggerFactory.getLogger(Firing.class);

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
        OptionalLong running =
                schedule.overlap() == Overlap.ALLOW ? OptionalLong.empty() : runs.current(schedule.task());
        if (running.isEmpty()) {
            launch(schedule);
        } else if (schedule.overlap() == Overlap.QUEUE && clockwork.await(schedule, settings.waitingCheck())) {
            telling.waits(schedule, running.getAsLong());
        } else {
            telling.skips(schedule, running.getAsLong());
            schedules.skipped(schedule.name(), Instant.now(), running.getAsLong());
        }
    }

    /** A firing that waits looks again. */
    void waiting(ScheduleName name) {
        schedules
                .find(name)
                .filter(schedule -> runs.current(schedule.task()).isEmpty())
                .ifPresent(schedule -> {
                    clockwork.stopWaiting(name);
                    launch(schedule);
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
        try {
            long execution = launching.launch(schedule);
            schedules.fired(schedule.name(), Instant.now(), execution);
            log.info("Schedule {} launched {} as execution {}", schedule.name(), schedule.task(), execution);
        } catch (RuntimeException e) {
            // Whatever Data Flow throws: the schedule stays and says why.
            log.error("Failed to launch {} by schedule {}", schedule.task(), schedule.name(), e);
            String failure = e.getMessage() == null ? e.toString() : e.getMessage();
            schedules.failed(schedule.name(), Instant.now(), failure);
            telling.fails(schedule, failure);
        }
    }
}
