package com.btrade.jobs.generate;

import com.btrade.jobs.followup.ReminderPlan;
import com.btrade.jobs.task.ReminderTaskWriter;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes reminders (rule R2). */
final class ReminderTasks implements Generator {
    private final ReminderTaskWriter reminders;

    ReminderTasks(ReminderTaskWriter reminders) {
        this.reminders = reminders;
    }

    @Override
    public Result generate(List<Request> requests) {
        List<BatchId> batches = requests.stream().map(Request::batch).distinct().toList();
        List<Channel> channels =
                requests.stream().map(Request::channel).distinct().toList();
        Map<Request, Refusal> refused = new HashMap<>();
        requests.forEach(request -> refused.put(request, Refusal.GONE));
        List<ReminderPlan> plans = reminders.plan(batches, channels);
        for (ReminderPlan plan : plans) {
            Request request = new Request(plan.batch(), plan.channel());
            if (plan instanceof ReminderPlan.Tasks) {
                refused.remove(request);
            } else if (plan instanceof ReminderPlan.Nothing nothing) {
                refused.put(
                        request,
                        new Refusal(nothing.reason().name(), nothing.reason().text()));
            }
        }
        return new Result(reminders.store(plans), refused);
    }
}
