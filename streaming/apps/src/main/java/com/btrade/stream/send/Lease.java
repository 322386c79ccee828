package com.btrade.stream.send;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The right to work on some messages until a moment; whoever finds it lapsed may take over. */
public record Lease(String owner, Instant now, Instant until) {
    private static final String PROCESS = Long.toString(ProcessHandle.current().pid(), 36);

    /** A lease nobody else has, from now on. */
    public static Lease from(Instant now, Duration length) {
        return new Lease(PROCESS + "-" + UUID.randomUUID(), now, now.plus(length));
    }

    boolean holdsAt(Instant moment) {
        return moment.isBefore(until);
    }
}
