package com.btrade.stream.send;

import com.btrade.model.BusinessDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line allows at a moment: a token bucket of one second's messages, and what is left of the day's.
 *
 * @param retryAt when a stopped line may be tried again
 * @param tokens messages that could leave at {@code refilledAt}
 * @param day the day that {@code used} counts for, null before the first
 */
public record Allowance(
        boolean stopped,
        Instant retryAt,
        double tokens,
        Instant refilledAt,
        @Nullable LocalDate day,
        int used) {
    private static final Duration PROBE_PAUSE = Duration.ofMinutes(1);

    /** Rounds get smaller than a fifth of a second's messages only at the end. */
    private static final int SLICES = 5;

    private static final double NANOS = 1e9;

    /** A grant and what is left after it. */
    public record Taken(Grant grant, Allowance left) {}

    /** A line that nobody has used. */
    public static Allowance fresh() {
        return new Allowance(false, Instant.EPOCH, 0, Instant.EPOCH, null, 0);
    }

    /** Takes from {@code least} to {@code most} messages, or none; of a stopped line the least, now and then. */
    public Taken take(Line line, int least, int most, Instant now) {
        if (stopped) {
            return probe(least, now);
        }
        LocalDate today = BusinessDate.at(now).day();
        int usedToday = today.equals(day) ? used : 0;
        double full = refilled(line, Math.max(line.perSecond(), least), now);
        int byRate = line.perSecond() == 0 ? most : (int) full;
        int byDay = line.perDay() == 0 ? most : line.perDay() - usedToday;
        int possible = Math.min(most, Math.min(byRate, byDay));
        int taken = possible < least ? 0 : possible;
        boolean dayIsOver = taken < most && byDay - taken < least;
        Instant next = dayIsOver ? tomorrow(today) : refillOf(line, most - taken, full - taken, now);
        return new Taken(
                new Grant(taken, false, next),
                new Allowance(false, retryAt, full - taken, now, today, usedToday + taken));
    }

    private Taken probe(int least, Instant now) {
        if (now.isBefore(retryAt)) {
            return new Taken(new Grant(0, false, retryAt), this);
        }
        Instant next = now.plus(PROBE_PAUSE);
        return new Taken(new Grant(least, true, next), new Allowance(true, next, tokens, refilledAt, day, used));
    }

    private double refilled(Line line, int capacity, Instant now) {
        double elapsed = Math.max(0, Duration.between(refilledAt, now).toMillis() / 1e3);
        return Math.min(capacity, tokens + elapsed * line.perSecond());
    }

    private static Instant refillOf(Line line, int rest, double left, Instant now) {
        if (line.perSecond() == 0 || rest == 0) {
            return now;
        }
        double wanted = Math.min(rest, Math.max(1, line.perSecond() / SLICES)) - left;
        return now.plusNanos((long) (Math.max(0.001, wanted / line.perSecond()) * NANOS));
    }

    private static Instant tomorrow(LocalDate today) {
        return Instant.ofEpochSecond(new BusinessDate(today).end());
    }
}
