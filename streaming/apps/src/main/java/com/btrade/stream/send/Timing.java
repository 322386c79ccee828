package com.btrade.stream.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it is, and how long things may take.
 *
 * @param lease after which another sender may take over
 * @param probe after which a stopped line is tried again
 * @param pauses waits for a moment that is near
 */
public record Timing(Clock clock, Duration lease, Duration probe, Pauses pauses) {
    /** Longest lease of a request that is repeated: the provider's window must not end meanwhile. */
    private static final Duration REPEAT_LEASE = Duration.ofMinutes(1);

    /** Waits. */
    @FunctionalInterface
    public interface Pauses {
        void until(Instant moment);
    }

    Instant now() {
        return clock.instant();
    }

    Lease newLease() {
        return Lease.from(now(), lease);
    }

    Lease repeatLease() {
        return Lease.from(now(), lease.compareTo(REPEAT_LEASE) < 0 ? lease : REPEAT_LEASE);
    }
}
