package com.btrade.sandbox.site;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps who asked for what, how many at a time, how close to each other, and against whose wish. */
final class AccessLog {
    private final Clock clock = Clock.systemUTC();
    private final Robots robots;
    private final List<Access> served = new ArrayList<>();
    private int present;
    private int most;
    private int forbidden;
    private int hasty;
    private @Nullable Long lastLeft;
    private @Nullable Long busyUntil;
    private @Nullable Duration leastGap;

    AccessLog(Robots robots) {
        this.robots = robots;
    }

    /** A request from its arrival until shortly before its last byte: a client that waits for that never meets itself. */
    final class Visit {
        private final AtomicBoolean left = new AtomicBoolean();

        void leave() {
            if (left.compareAndSet(false, true)) {
                gone();
            }
        }
    }

    synchronized Visit enter(Request request) {
        long now = System.nanoTime();
        measureGap(now);
        if (busyUntil != null && now < busyUntil) {
            hasty++;
        }
        if (robots.forbid(request.path())) {
            forbidden++;
        }
        present++;
        most = Math.max(most, present);
        return new Visit();
    }

    private void measureGap(long now) {
        if (present > 0) {
            leastGap = Duration.ZERO;
        } else if (lastLeft != null) {
            Duration gap = Duration.ofNanos(now - lastLeft);
            leastGap = leastGap == null || gap.compareTo(leastGap) < 0 ? gap : leastGap;
        }
    }

    private synchronized void gone() {
        present--;
        lastLeft = System.nanoTime();
    }

    synchronized void add(Request request, int status) {
        served.add(new Access(
                clock.instant(),
                request.method(),
                request.path(),
                request.query(),
                request.header("User-Agent").orElse(""),
                status));
    }

    /** From now on nobody should come for a while. */
    synchronized void askToWait(Duration wait) {
        busyUntil = System.nanoTime() + wait.toNanos();
    }

    synchronized List<Access> served() {
        return List.copyOf(served);
    }

    synchronized int mostAtATime() {
        return most;
    }

    synchronized int forbidden() {
        return forbidden;
    }

    synchronized int hasty() {
        return hasty;
    }

    synchronized Optional<Duration> leastGap() {
        return Optional.ofNullable(leastGap);
    }
}
