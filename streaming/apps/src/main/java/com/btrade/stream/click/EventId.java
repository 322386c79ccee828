package com.btrade.stream.click;

import com.btrade.model.NaturalKey;

/**
 * The identity of one Kafka message, 24 hex digits: the same however often it is delivered, and another for a message
 * at the same offset of a topic that was made anew.
 */
public record EventId(String hex) {
    /** That of the message at a place in a topic; {@code timestamp} in epoch milliseconds. */
    public static EventId of(int partition, long offset, long timestamp) {
        return new EventId(NaturalKey.event(partition, offset, timestamp));
    }
}
