package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import java.util.Optional;

/** How far one message has come. */
public record Settled(RecordId record, Channel channel, MessageState state) {
    /** Whether somebody still has to work on it. */
    boolean open() {
        return switch (state) {
            case PENDING, CLAIMED, SUBMITTING -> true;
            case ACCEPTED, DELIVERED, UNDELIVERED, REJECTED, UNKNOWN -> false;
        };
    }

    /** What the website may be told: an accepted SMS is not delivered before its receipt says so. */
    Optional<SendStatus> sendStatus() {
        return switch (state) {
            case DELIVERED -> Optional.of(SendStatus.DELIVERED);
            case ACCEPTED -> channel == Channel.WECHAT ? Optional.of(SendStatus.DELIVERED) : Optional.empty();
            case REJECTED, UNDELIVERED -> Optional.of(SendStatus.FAILED);
            case PENDING, CLAIMED, SUBMITTING, UNKNOWN -> Optional.empty();
        };
    }
}
