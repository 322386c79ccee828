package com.btrade.ingress.landing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a batch still takes quotes: neither it nor its purchase is closed and the purchase's term has not passed.
 *
 * @param published {@code purchase.createtime}, epoch seconds in a text column
 * @param term days from then on; 0 never passes
 */
record Openness(int batchStatus, int purchaseStatus, String published, int term) {
    private static final int OPEN = 1;
    private static final String EPOCH_SECONDS = "[0-9]{1,12}";

    boolean isOpen(Clock clock) {
        return batchStatus == OPEN && purchaseStatus == OPEN && !hasPassed(clock.instant());
    }

    /** A purchase whose time cannot be read has no end that could pass. */
    private boolean hasPassed(Instant now) {
        if (term <= 0 || !published.matches(EPOCH_SECONDS)) {
            return false;
        }
        return now.isAfter(Instant.ofEpochSecond(Long.parseLong(published)).plus(Duration.ofDays(term)));
    }
}
