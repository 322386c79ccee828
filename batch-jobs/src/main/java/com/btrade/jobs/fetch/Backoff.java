package com.btrade.jobs.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before asking again: doubled each time, with jitter, never shorter than the site asks for. */
final class Backoff {
    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration max;
    private final Clock clock;
    private final RandomGenerator random;

    Backoff(FetchLimits limits, Clock clock, RandomGenerator random) {
        this.first = limits.firstBackoff();
        this.max = limits.maxBackoff();
        this.clock = clock;
        this.random = random;
    }

    /**
     * The pause after a failed attempt; nothing if the site asks for a longer one than allowed.
     *
     * @param attempt the number of the attempt that failed, from 1
     * @param retryAfter the header's value (RFC 9110: seconds or a date), empty if there was none
     */
    Optional<Duration> after(int attempt, String retryAfter) {
        Duration asked = asked(retryAfter);
        if (asked.compareTo(max) > 0) {
            return Optional.empty();
        }
        Duration own = jittered(attempt);
        return Optional.of(own.compareTo(asked) > 0 ? own : asked);
    }

    private Duration jittered(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
        long millis = Math.min(doubled.toMillis(), max.toMillis());
        return Duration.ofMillis(millis / 2 + (millis > 1 ? random.nextLong(millis / 2 + 1) : 0));
    }

    private Duration asked(String retryAfter) {
        String text = retryAfter.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(clock.instant(), until.toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
