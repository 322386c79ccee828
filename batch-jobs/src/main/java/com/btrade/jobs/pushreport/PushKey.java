package com.btrade.jobs.pushreport;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskType;
import java.util.Comparator;

/**
 * The nth purchase push of a batch on a channel.
 *
 * @param order from 1
 */
record PushKey(BatchId batch, Channel channel, int order) implements Comparable<PushKey> {
    private static final Comparator<PushKey> IN_ORDER = Comparator.comparing(
                    (PushKey key) -> key.batch().value())
            .thenComparing(PushKey::channel)
            .thenComparing(PushKey::order);

    /** The id that its task has, if this project made it. */
    String ownTask() {
        return NaturalKey.task(batch, channel, TaskType.PURCHASE_PUSH, order).hex();
    }

    @Override
    public int compareTo(PushKey other) {
        return IN_ORDER.compare(this, other);
    }
}
