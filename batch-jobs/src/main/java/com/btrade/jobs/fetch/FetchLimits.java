package com.btrade.jobs.fetch;

import java.time.Duration;

/**
 * How a site is asked.
 *
 * @param userAgent says who asks; its part before the first {@code /} is the name looked up in robots.txt
 * @param minDelay the least pause between two requests
 * @param maxDelay the longest pause that a slow site or its robots.txt brings about
 * @param attempts how often one page is asked for before the run fails
 * @param firstBackoff the pause before the second attempt, doubled before each further one
 * @param maxBackoff the longest pause before an attempt; a site that asks for a longer one ends the run
 * @param deadline for one attempt, from connecting to the last byte of the body
 * @param maxBody the largest body, in bytes
 * @param privateAddresses whether hosts of this machine and its neighbourhood may be asked too
 */
public record FetchLimits(
        String userAgent,
        Duration minDelay,
        Duration maxDelay,
        int attempts,
        Duration firstBackoff,
        Duration maxBackoff,
        Duration deadline,
        int maxBody,
        boolean privateAddresses) {
    public FetchLimits {
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("Invalid user agent: expected a text that says who asks");
        }
        requireRange("delay", minDelay, maxDelay);
        requireRange("backoff", firstBackoff, maxBackoff);
        if (attempts < 1) {
            throw new IllegalArgumentException("Invalid attempts: " + attempts + ", expected 1 or more");
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("Invalid deadline: " + deadline + ", expected more than 0");
        }
        if (maxBody < 1) {
            throw new IllegalArgumentException("Invalid max body: " + maxBody + ", expected 1 byte or more");
        }
    }

    private static void requireRange(String what, Duration from, Duration to) {
        if (from.isNegative() || from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "Invalid " + what + ": " + from + " to " + to + ", expected a range from 0 up");
        }
    }

    /** The name by which robots.txt may address this crawler. */
    String robotName() {
        int end = userAgent.indexOf('/');
        return end < 0 ? userAgent : userAgent.substring(0, end);
    }
}
