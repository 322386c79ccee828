package com.btrade.jobs.followup;

import com.btrade.model.BatchId;
import com.btrade.model.BuyerAccount;
import com.btrade.model.Masked;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;

/**
 * One reminder task to store and publish.
 *
 * @param order the nth reminder of the batch on the account's channel
 * @param address mobile or openid
 */
public record Reminder(BatchId batch, BuyerAccount account, int order, String address) {
    /** The id that this task has whenever and by whomever it is generated. */
    public TaskId id() {
        return NaturalKey.reminder(batch, account, order);
    }

    @Override
    public String toString() {
        return "Reminder[batch=" + batch + ", account=" + account + ", order=" + order + ", address="
                + Masked.of(address) + "]";
    }
}
