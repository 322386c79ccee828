package com.btrade.stream.receipt;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.Receipt;
import com.btrade.model.RecordId;
import com.btrade.stream.send.Recipient;

/**
 * A message of ours as a receipt finds it.
 *
 * @param messageId the provider's, empty if it has not named one
 */
public record Told(
        long id, RecordId record, Channel channel, Recipient recipient, String messageId, MessageState state) {
    /** Whether a receipt may end it: what has ended stays as it is, and what never left has no receipt. */
    boolean mayEnd() {
        return switch (state) {
            case SUBMITTING, ACCEPTED, UNKNOWN -> true;
            case PENDING, CLAIMED, REJECTED, DELIVERED, UNDELIVERED -> false;
        };
    }

    /** Whether a receipt names its recipient. */
    boolean isOf(Receipt receipt) {
        return channel == receipt.channel() && recipient.address().equals(receipt.recipient());
    }
}
