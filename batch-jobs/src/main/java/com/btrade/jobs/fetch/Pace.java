package com.btrade.jobs.fetch;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Leaves a pause between two requests that is at least as long as the site took for the last answer. Threads take turns: no
 * two begin within one pause, and while one waits because the site asked for it, nobody begins.
 */
final class Pace {
    private final Duration max;
    private final Pauses pauses;
    private final LongSupplier nanoTime;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Duration min;
    private Duration delay;
    private long last;
    private long notBefore;
    private boolean asked;

    Pace(FetchLimits limits, Pauses pauses, LongSupplier nanoTime) {
        this.min = limits.minDelay();
        this.max = limits.maxDelay();
        this.delay = min;
        this.pauses = pauses;
        this.nanoTime = nanoTime;
        this.notBefore = nanoTime.getAsLong();
    }

    /** The site's own wish: never faster than this, within the longest pause allowed. */
    synchronized void atLeast(Duration wish) {
        Duration bounded = wish.compareTo(max) > 0 ? max : wish;
        min = bounded.compareTo(min) > 0 ? bounded : min;
        delay = delay.compareTo(min) > 0 ? delay : min;
    }

    /** Waits for the next turn and returns its start. */
    long await() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            long seen;
            do {
                seen = notBefore();
                pauseUnlessOver(left());
            } while (notBefore() - seen > 0);
            return begin();
        } finally {
            turn.unlock();
        }
    }

    /** Takes note of how long the site took. */
    synchronized void ended(long start) {
        last = nanoTime.getAsLong();
        Duration latency = Duration.ofNanos(last - start);
        Duration bounded = latency.compareTo(max) > 0 ? max : latency;
        delay = bounded.compareTo(min) > 0 ? bounded : min;
    }

    /**
     * Waits before an attempt, and lets nobody begin meanwhile, not even who has waited for a turn before; what went by in
     * somebody else's wait counts.
     */
    void hold(Duration wait) throws InterruptedException {
        long start = nanoTime.getAsLong();
        long until = start + wait.toNanos();
        putOff(until);
        boolean isFree = turn.tryLock();
        if (!isFree) {
            turn.lockInterruptibly();
        }
        try {
            pauseUnlessOver(isFree ? wait : wait.minusNanos(nanoTime.getAsLong() - start));
            over(until);
        } finally {
            turn.unlock();
        }
    }

    private synchronized Duration left() {
        long now = nanoTime.getAsLong();
        Duration held = Duration.ofNanos(notBefore - now);
        Duration left = asked ? delay.minusNanos(now - last) : Duration.ZERO;
        return held.compareTo(left) > 0 ? held : left;
    }

    private synchronized long notBefore() {
        return notBefore;
    }

    private synchronized void putOff(long until) {
        notBefore = until - notBefore > 0 ? until : notBefore;
    }

    /** A wait has been waited, unless somebody has to wait for longer. */
    private synchronized void over(long until) {
        notBefore = until - notBefore >= 0 ? nanoTime.getAsLong() : notBefore;
    }

    private synchronized long begin() {
        asked = true;
        last = nanoTime.getAsLong();
        return last;
    }

    private void pauseUnlessOver(Duration left) throws InterruptedException {
        if (!left.isNegative() && !left.isZero()) {
            pauses.pause(left);
        }
    }
}
