package com.btrade.jobs.reconcile;

import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.Masked;
import com.btrade.model.MessageState;
import com.btrade.model.RecordId;
import java.time.Instant;

/**
 * A message whose end is not known.
 *
 * @param messageId the provider's, empty if it never named one
 */
record OpenMessage(
        long id,
        Channel channel,
        RecordId record,
        String recipient,
        MessageState state,
        String messageId,
        Instant firstAttempt) {
    BusinessDate day() {
        return BusinessDate.at(firstAttempt);
    }

    @Override
    public String toString() {
        return "message " + id + " to " + Masked.of(recipient);
    }
}
