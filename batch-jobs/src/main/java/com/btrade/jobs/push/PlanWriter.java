package com.btrade.jobs.push;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.recipient.Plan;
import com.btrade.jobs.recipient.Plan.Nothing;
import com.btrade.jobs.recipient.Plan.Task;
import com.btrade.jobs.recipient.Plan.WhyNot;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.model.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Decides for each batch and channel whether there is a task, and stores the tasks, not yet published. */
class PlanWriter implements ItemWriter<Batch> {
    private static final Logger log = LoggerFactory.getLogger(PlanWriter.class);

    private final MongoTemplate mongo;
    private final PushPlanner planner;
    private final RunParameters run;
    private final Tally tally;
    private final Clock clock;

    PlanWriter(MongoTemplate mongo, PushPlanner planner, RunParameters run, Tally tally, Clock clock) {
        this.mongo = mongo;
        this.planner = planner;
        this.run = run;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends Batch> batches) {
        PushHistories histories = PushHistories.of(mongo, batches.getItems(), run.key());
        PushPlanner.Mode mode = run.batchIds().isEmpty() ? PushPlanner.Mode.NEVER_PUSHED : PushPlanner.Mode.NAMED;
        Instant moment = run.moment(clock);
        List<Task> tasks = new ArrayList<>();
        for (Batch batch : batches) {
            for (Channel channel : Channel.values()) {
                Plan plan = planner.plan(batch, channel, histories.of(batch, channel), mode, moment);
                if (plan instanceof Task task) {
                    tasks.add(task);
                } else if (plan instanceof Nothing nothing) {
                    count(nothing);
                }
            }
        }
        int stored = run.dryRun() ? wouldStore(tasks) : store(tasks);
        tally.add(Count.WRITTEN, stored);
        tally.add(Count.SKIPPED, tasks.size() - stored);
        tasks.forEach(task ->
                tally.add("recipients." + task.channel(), task.recipients().size()));
    }

    private int store(List<Task> tasks) {
        return new TaskStore(mongo, run.key()).store(tasks, clock.instant().getEpochSecond());
    }

    private static int wouldStore(List<Task> tasks) {
        tasks.forEach(task -> log.info(
                "Dry run 试运行: would push 将推送 batch {} ({}) by {} as number {} to {} people",
                task.batch().id(),
                task.batch().herbName(),
                task.channel(),
                task.order(),
                task.recipients().size()));
        return tasks.size();
    }

    private void count(Nothing nothing) {
        tally.add(nothing.reason() == WhyNot.NO_RECIPIENTS ? Count.SKIPPED : Count.FILTERED, 1);
        tally.add("nothing." + nothing.reason(), 1);
    }
}
