package com.btrade.dataflow.schedule;

import org.quartz.SchedulerException;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;

/** Lets schedules fire while the server takes requests. */
final class ClockworkStarter implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {
    private final Clockwork clockwork;

    ClockworkStarter(Clockwork clockwork) {
        this.clockwork = clockwork;
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
        try {
            if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
                clockwork.start();
            } else {
                clockwork.standBy();
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Failed to start or stop the schedules", e);
        }
    }
}
