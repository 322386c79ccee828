package com.btrade.jobs.task;

import com.btrade.jobs.followup.Reminder;
import com.btrade.jobs.recipient.Plan;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import java.util.List;

/** A task as it is stored, whatever it tells people. */
record SendTask(TaskId id, BatchId batch, TaskType type, Channel channel, int order, List<String> recipients) {
    static SendTask of(Plan.Task push) {
        return new SendTask(
                push.id(), push.batch().id(), TaskType.PURCHASE_PUSH, push.channel(), push.order(), push.recipients());
    }

    static SendTask of(Reminder reminder) {
        return new SendTask(
                reminder.id(),
                reminder.batch(),
                TaskType.REPLY_REMINDER,
                reminder.account().channel(),
                reminder.order(),
                List.of(reminder.address()));
    }

    @Override
    public String toString() {
        return "SendTask[id=" + id + ", type=" + type + ", recipients=" + recipients.size() + "]";
    }
}
