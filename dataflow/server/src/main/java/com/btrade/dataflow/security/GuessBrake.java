package com.btrade.dataflow.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows the guessing of passwords: after five wrong ones for a user from an address, each further one closes that way
 * for twice as long, from ten seconds to fifteen minutes. Remembers a bounded number of ways, the latest used.
 */
final class GuessBrake {
    static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int WAYS = 10_000;

    private final InstantSource clock;
    private final Map<Way, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Way, Failures> eldest) {
            return size() > WAYS;
        }
    };

    GuessBrake(InstantSource clock) {
        this.clock = clock;
    }

    /** From where a user is tried. */
    record Way(String user, String address) {}

    private record Failures(int count, Instant last) {
        Instant openAgain() {
            int over = count - FREE;
            if (over < 0) {
                return last;
            }
            Duration pause = FIRST.multipliedBy(1L << Math.min(over, 10));
            return last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        }
    }

    /** How long this way is still closed; zero when it is open. */
    synchronized Duration closedFor(Way way) {
        Failures before = failures.get(way);
        if (before == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), before.openAgain());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(Way way) {
        Instant now = clock.instant();
        Failures before = failures.get(way);
        int count = before == null || before.last().plus(FORGOTTEN).isBefore(now) ? 0 : before.count();
        failures.put(way, new Failures(count + 1, now));
    }

    synchronized void succeeded(Way way) {
        failures.remove(way);
    }
}
