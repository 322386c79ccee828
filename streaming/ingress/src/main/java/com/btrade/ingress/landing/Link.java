package com.btrade.ingress.landing;

import com.btrade.model.BatchId;
import com.btrade.model.TaskType;

/**
 * What was sent with a link.
 *
 * @param channel the stored code
 * @param taskType the stored code
 * @param batch the id of the batch it was about
 */
record Link(int channel, int taskType, int batch) {
    /** Whether the link was sent to somebody who may have the herb. */
    boolean tellsOfAPurchase() {
        return taskType == TaskType.PURCHASE_PUSH.id();
    }

    /** Whether the link reminds the buyer of quotes for this batch. */
    boolean reminds(BatchId of) {
        return taskType == TaskType.REPLY_REMINDER.id() && batch == of.value();
    }
}
