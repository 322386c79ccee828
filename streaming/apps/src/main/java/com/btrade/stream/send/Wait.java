package com.btrade.stream.send;

import java.time.Instant;

/**
 * How a message goes back among those that nobody works on.
 *
 * @param until when it may be taken up again
 * @param code the provider's, empty if it is not about this message
 * @param counted whether it counts among the times that a recipient was put off, which end some time
 * @param alone whether it goes in a request of its own from now on
 */
public record Wait(Instant until, String code, boolean counted, boolean alone) {
    /** How often a recipient may be put off; then the message is rejected. */
    public static final int MOST_COUNTED = 5;

    static Wait forTheLine(Instant until) {
        return new Wait(until, "", false, false);
    }
}
