package com.btrade.stream.receipt;

import java.time.Clock;
import java.time.Duration;

/**
 * How long receipts wait.
 *
 * @param answer how long the answer to a call, which names the message, may still come
 * @param keep how long a message is looked for
 */
public record Patience(Clock clock, Duration answer, Duration keep) {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 9;

    long now() {
        return clock.millis();
    }

    /** The last moment of a first attempt after which no answer is waited for. */
    long answeredSince() {
        return now() - answer.toMillis();
    }

    /** When no call of now is answered any more. */
    long whenAnswered() {
        return now() + answer.toMillis();
    }

    /** When a message is looked for again, the more seldom the more often it was. */
    long nextTry(int tries) {
        long pause = FIRST_PAUSE.toMillis() << Math.min(tries, MOST_DOUBLINGS);
        return now() + Math.min(pause, LONGEST_PAUSE.toMillis());
    }

    boolean isOver(Held held) {
        return held.receipt().receivedAt() + keep.toMillis() <= now();
    }
}
