package com.btrade.jobs.task;

import com.btrade.jobs.followup.ReminderPlan;
import com.btrade.jobs.recipient.Choice;
import com.btrade.jobs.recipient.Plan;
import com.btrade.jobs.recipient.Push;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;

/**
 * A push or reminder without a task, for nobody may be told of it.
 *
 * @param id that its task would have
 * @param order that its task would have
 * @param herb empty for a reminder
 * @param choice whom it would have told, with the reasons
 */
record Untold(TaskId id, TaskType type, BatchId batch, Channel channel, int order, String herb, Choice choice) {
    static Untold of(Plan.Nothing nothing) {
        Push push = nothing.push();
        return new Untold(
                push.id(),
                TaskType.PURCHASE_PUSH,
                push.batch().id(),
                push.channel(),
                push.order(),
                push.batch().herbName(),
                nothing.choice());
    }

    static Untold of(ReminderPlan.HeldBack one) {
        return new Untold(
                one.reminder().id(),
                TaskType.REPLY_REMINDER,
                one.reminder().batch(),
                one.reminder().account().channel(),
                one.reminder().order(),
                "",
                Choice.nobodyBut(one.reminder().address(), one.reason()));
    }
}
