package com.btrade.jobs.recipient;

import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import java.util.List;

/** What rule R1 says about one batch and channel: a task, or why there is none. */
public sealed interface Plan {
    /** A task to store and publish. */
    record Task(Batch batch, Channel channel, int order, List<String> recipients) implements Plan {
        public Task {
            recipients = List.copyOf(recipients);
        }

        /** The id that this task has whenever and by whomever it is generated. */
        public TaskId id() {
            return NaturalKey.task(batch.id(), channel, TaskType.PURCHASE_PUSH, order);
        }

        @Override
        public String toString() {
            return "Task[batch=" + batch.id() + ", channel=" + channel + ", order=" + order + ", recipients="
                    + recipients.size() + "]";
        }
    }

    /** No task. */
    record Nothing(Batch batch, Channel channel, WhyNot reason) implements Plan {}

    /** Why a batch gets no task on a channel. */
    enum WhyNot {
        CLOSED,
        TERM_OVER,
        ALREADY_PUSHED,
        PLANNED_BY_THIS_RUN,
        MAX_PUSH_TIMES,
        NO_RECIPIENTS
    }
}
