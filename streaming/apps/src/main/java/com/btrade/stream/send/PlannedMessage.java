package com.btrade.stream.send;

import com.btrade.model.LinkToken;
import com.btrade.model.MessageState;
import com.btrade.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A message about to be stored, before anything leaves.
 *
 * @param refusal why it can never leave, null if it can
 */
public record PlannedMessage(
        Recipient recipient,
        RecordId record,
        LinkToken uuid,
        Template template,
        Content content,
        @Nullable String refusal) {
    /** The state it is stored in. */
    public MessageState state() {
        return refusal == null ? MessageState.PENDING : MessageState.REJECTED;
    }
}
