package com.btrade.jobs.task;

import com.btrade.jobs.recipient.Plan;
import com.btrade.jobs.recipient.Plan.Task;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.recipient.Target;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Rule R1 for a chunk of batches and channels: plans, and stores the tasks, not yet published; a dry run tells of them. */
public final class PushTaskWriter {
    private static final Logger log = LoggerFactory.getLogger(PushTaskWriter.class);

    private final MongoTemplate mongo;
    private final PushPlanner planner;
    private final String runKey;
    private final boolean dryRun;
    private final Clock clock;

    /**
     * A writer for one run.
     *
     * @param runKey stands in the tasks that the run makes, so that it knows them again
     */
    public PushTaskWriter(MongoTemplate mongo, PushPlanner planner, String runKey, boolean dryRun, Clock clock) {
        this.mongo = mongo;
        this.planner = planner;
        this.runKey = runKey;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /** What happens to each target, in their order. */
    public List<Plan> plan(List<Target> targets, PushPlanner.Mode mode, Instant moment) {
        PushHistories histories = PushHistories.of(
                mongo, targets.stream().map(Target::batch).distinct().toList(), runKey);
        return targets.stream()
                .map(target -> planner.plan(
                        target.batch(), target.channel(), histories.of(target.batch(), target.channel()), mode, moment))
                .toList();
    }

    /** Stores the tasks that are not there and returns how many that were. */
    public int store(List<Task> tasks) {
        if (dryRun) {
            tasks.forEach(PushTaskWriter::tell);
            return tasks.size();
        }
        List<SendTask> sent = tasks.stream().map(SendTask::of).toList();
        return new TaskStore(mongo, runKey).store(sent, clock.instant().getEpochSecond());
    }

    private static void tell(Task task) {
        log.info(
                "Dry run 试运行: would push 将推送 batch {} ({}) by {} as number {} to {} people",
                task.batch().id(),
                task.batch().herbName(),
                task.channel(),
                task.order(),
                task.recipients().size());
    }
}
