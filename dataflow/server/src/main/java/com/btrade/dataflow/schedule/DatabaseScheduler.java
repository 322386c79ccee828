package com.btrade.dataflow.schedule;

import java.time.Instant;
import java.util.List;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleInfo;
import org.springframework.cloud.deployer.spi.scheduler.ScheduleRequest;
import org.springframework.cloud.deployer.spi.scheduler.Scheduler;
import org.springframework.transaction.support.TransactionTemplate;

/** The local platform's scheduler, which Data Flow lacks. A schedule and its trigger come and go in one transaction. */
final class DatabaseScheduler implements Scheduler {
    private final Schedules schedules;
    private final Clockwork clockwork;
    private final TransactionTemplate transaction;
    private final SchedulerSettings settings;

    DatabaseScheduler(
            Schedules schedules, Clockwork clockwork, TransactionTemplate transaction, SchedulerSettings settings) {
        this.schedules = schedules;
        this.clockwork = clockwork;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public void schedule(ScheduleRequest request) {
        Schedule schedule = Request.read(request, settings.zone());
        schedule.mustFireAfter(Instant.now());
        transaction.executeWithoutResult(status -> {
            schedules.add(schedule);
            clockwork.add(schedule);
        });
    }

    @Override
    public void unschedule(String scheduleName) {
        ScheduleName name = ScheduleName.of(scheduleName);
        transaction.executeWithoutResult(status -> {
            schedules.remove(name);
            clockwork.remove(name);
        });
    }

    @Override
    public List<ScheduleInfo> list(String taskDefinitionName) {
        return infos(schedules.of(taskDefinitionName));
    }

    @Override
    public List<ScheduleInfo> list() {
        return infos(schedules.all());
    }

    private List<ScheduleInfo> infos(List<Schedules.Kept> kept) {
        Instant now = Instant.now();
        return kept.stream()
                .map(one -> Info.of(one, clockwork.waitingSince(one.schedule().name()), now))
                .toList();
    }
}
