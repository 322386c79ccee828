package com.btrade.jobs.recipient;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a purchase stays open.
 *
 * @param created epoch seconds
 * @param days 0 = without end
 */
public record Term(long created, int days) {
    /** Whether the purchase has passed its end. */
    public boolean isOver(Instant now) {
        return days > 0 && now.isAfter(Instant.ofEpochSecond(created).plus(Duration.ofDays(days)));
    }
}
