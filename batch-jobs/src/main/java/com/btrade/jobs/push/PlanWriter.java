package com.btrade.jobs.push;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.recipient.Plan;
import com.btrade.jobs.recipient.Plan.Nothing;
import com.btrade.jobs.recipient.Plan.Task;
import com.btrade.jobs.recipient.Plan.WhyNot;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.recipient.Target;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.task.PushTaskWriter;
import com.btrade.model.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Decides for each batch and channel whether there is a task, and stores the tasks, not yet published. */
class PlanWriter implements ItemWriter<Batch> {
    private final PushTaskWriter pushes;
    private final RunParameters run;
    private final Tally tally;

    PlanWriter(PushTaskWriter pushes, RunParameters run, Tally tally) {
        this.pushes = pushes;
        this.run = run;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends Batch> batches) {
        PushPlanner.Mode mode = run.batchIds().isEmpty() ? PushPlanner.Mode.NEVER_PUSHED : PushPlanner.Mode.NAMED;
        List<Target> targets =
                batches.getItems().stream().flatMap(PlanWriter::targets).toList();
        List<Plan> plans = pushes.plan(targets, mode);
        all(Nothing.class, plans).forEach(this::count);
        List<Task> tasks = all(Task.class, plans).toList();
        int stored = pushes.store(plans);
        tally.add(Count.WRITTEN, stored);
        tally.add(Count.SKIPPED, tasks.size() - stored);
        tasks.forEach(task ->
                tally.add("recipients." + task.channel(), task.recipients().size()));
    }

    private static Stream<Target> targets(Batch batch) {
        return Arrays.stream(Channel.values()).map(channel -> new Target(batch, channel));
    }

    private static <P extends Plan> Stream<P> all(Class<P> kind, List<Plan> plans) {
        return plans.stream().filter(kind::isInstance).map(kind::cast);
    }

    private void count(Nothing nothing) {
        tally.add(nothing.reason() == WhyNot.NO_RECIPIENTS ? Count.SKIPPED : Count.FILTERED, 1);
        tally.add("nothing." + nothing.reason(), 1);
    }
}
