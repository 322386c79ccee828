package com.btrade.jobs.generate;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.recipient.Plan;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.recipient.Target;
import com.btrade.jobs.task.BatchTable;
import com.btrade.jobs.task.PushTaskWriter;
import com.btrade.model.BatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes purchase pushes (rule R1). */
final class PushTasks implements Generator {
    private final BatchTable batches;
    private final PushTaskWriter pushes;

    PushTasks(BatchTable batches, PushTaskWriter pushes) {
        this.batches = batches;
        this.pushes = pushes;
    }

    @Override
    public Result generate(List<Request> requests) {
        Map<BatchId, Batch> known = known(requests);
        Map<Request, Refusal> refused = new HashMap<>();
        List<Target> targets = new ArrayList<>();
        for (Request request : requests) {
            Batch batch = known.get(request.batch());
            if (batch == null) {
                refused.put(request, Refusal.GONE);
            } else {
                targets.add(new Target(batch, request.channel()));
            }
        }
        List<Plan> plans = pushes.plan(targets, PushPlanner.Mode.NAMED);
        for (Plan plan : plans) {
            if (plan instanceof Plan.Nothing nothing) {
                refused.put(
                        new Request(plan.batch().id(), plan.channel()),
                        new Refusal(nothing.reason().name(), nothing.reason().text()));
            }
        }
        return new Result(pushes.store(plans), refused);
    }

    private Map<BatchId, Batch> known(List<Request> requests) {
        return batches.byId(requests.stream().map(Request::batch).distinct().toList());
    }
}
