package com.btrade.jobs.recipient;

import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.model.VarietyId;

/** The nth push of a batch on a channel, about to be planned. */
public record Push(Batch batch, Channel channel, int order) {
    /** The id that its task has whenever and by whomever it is generated. */
    public TaskId id() {
        return NaturalKey.task(batch.id(), channel, TaskType.PURCHASE_PUSH, order);
    }

    VarietyId herb() {
        return batch.herb();
    }
}
