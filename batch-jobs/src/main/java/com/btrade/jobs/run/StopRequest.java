package com.btrade.jobs.run;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Ends a step after the chunk it is at, once somebody has asked for it; launched again it goes on. */
public final class StopRequest implements StepInterruptionPolicy {
    private volatile boolean asked;

    /** Asks every step of this process to end. */
    public void ask() {
        asked = true;
    }

    @Override
    public void checkInterrupted(StepExecution step) {
        if (asked) {
            step.setTerminateOnly();
        }
    }
}
