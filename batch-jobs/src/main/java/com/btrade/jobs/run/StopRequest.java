package com.btrade.jobs.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Ends a step after the chunk it is at, once somebody has asked for it; launched again it goes on. */
public final class StopRequest implements StepInterruptionPolicy {
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private volatile boolean asked;
    private BooleanSupplier sign = () -> false;
    private long lastLook;

    /** Asks every step of this process to end. */
    public void ask() {
        asked = true;
    }

    /** Takes a sign for the same, looked at between chunks and once a second at most. */
    public void watch(BooleanSupplier newSign) {
        sign = newSign;
        lastLook = System.nanoTime();
    }

    /** Whether somebody has asked. */
    public boolean isAsked() {
        return asked || hasSign();
    }

    @Override
    public void checkInterrupted(StepExecution step) {
        if (isAsked()) {
            step.setTerminateOnly();
        }
    }

    private boolean hasSign() {
        long now = System.nanoTime();
        if (now - lastLook < BETWEEN_LOOKS) {
            return false;
        }
        lastLook = now;
        return sign.getAsBoolean();
    }
}
