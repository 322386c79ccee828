package com.btrade.jobs.pushreport;

import com.btrade.model.BatchId;
import com.btrade.model.BuyerAccount;
import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskType;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The nth purchase push, or reminder, of a batch on a channel.
 *
 * @param order from 1
 */
record PushKey(TaskType type, BatchId batch, Channel channel, int order) implements Comparable<PushKey> {
    private static final Comparator<PushKey> IN_ORDER = Comparator.comparing(PushKey::type)
            .thenComparing((PushKey key) -> key.batch().value())
            .thenComparing(PushKey::channel)
            .thenComparing(PushKey::order);

    boolean isReminder() {
        return type == TaskType.REPLY_REMINDER;
    }

    /** Whether this project made the task of that id. */
    boolean isOwnTask(String id) {
        return isReminder()
                ? Arrays.stream(BuyerAccount.values())
                        .anyMatch(account ->
                                NaturalKey.reminder(batch, account, order).hex().equals(id))
                : NaturalKey.task(batch, channel, type, order).hex().equals(id);
    }

    @Override
    public int compareTo(PushKey other) {
        return IN_ORDER.compare(this, other);
    }
}
