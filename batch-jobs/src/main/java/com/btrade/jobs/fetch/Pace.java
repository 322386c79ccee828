package com.btrade.jobs.fetch;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Leaves a pause between two requests that is at least as long as the site took for the last answer. */
final class Pace {
    private final Duration max;
    private final Pauses pauses;
    private final LongSupplier nanoTime;
    private Duration min;
    private Duration delay;
    private long lastEnd;
    private boolean asked;

    Pace(FetchLimits limits, Pauses pauses, LongSupplier nanoTime) {
        this.min = limits.minDelay();
        this.max = limits.maxDelay();
        this.delay = min;
        this.pauses = pauses;
        this.nanoTime = nanoTime;
    }

    /** The site's own wish: never faster than this, within the longest pause allowed. */
    void atLeast(Duration wish) {
        Duration bounded = wish.compareTo(max) > 0 ? max : wish;
        min = bounded.compareTo(min) > 0 ? bounded : min;
        delay = delay.compareTo(min) > 0 ? delay : min;
    }

    /** Waits for the next turn and returns its start. */
    long await() throws InterruptedException {
        if (asked) {
            Duration left = delay.minusNanos(nanoTime.getAsLong() - lastEnd);
            if (!left.isNegative() && !left.isZero()) {
                pauses.pause(left);
            }
        }
        asked = true;
        return nanoTime.getAsLong();
    }

    /** Takes note of how long the site took. */
    void ended(long start) {
        lastEnd = nanoTime.getAsLong();
        Duration latency = Duration.ofNanos(lastEnd - start);
        Duration bounded = latency.compareTo(max) > 0 ? max : latency;
        delay = bounded.compareTo(min) > 0 ? bounded : min;
    }
}
