package com.btrade.jobs.task;

import com.btrade.jobs.followup.Remindable;
import com.btrade.jobs.followup.Reminder;
import com.btrade.jobs.followup.ReminderPlan;
import com.btrade.jobs.followup.ReminderPlanner;
import com.btrade.jobs.run.RunParameters;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule R2 for a chunk of batches: plans, and stores the tasks, not yet published; a dry run tells of them. */
public final class ReminderTaskWriter {
    private static final Logger log = LoggerFactory.getLogger(ReminderTaskWriter.class);

    private final MongoTemplate mongo;
    private final JdbcClient jdbc;
    private final BuyerTable buyers;
    private final ReminderPlanner planner;
    private final RunParameters run;
    private final String runKey;
    private final Clock clock;

    /**
     * A writer for one run.
     *
     * @param runKey stands in the tasks that the run makes, so that it knows them again
     */
    public ReminderTaskWriter(
            MongoTemplate mongo,
            JdbcClient jdbc,
            ReminderPlanner planner,
            RunParameters run,
            String runKey,
            Clock clock) {
        this.mongo = mongo;
        this.jdbc = jdbc;
        this.buyers = new BuyerTable(jdbc);
        this.planner = planner;
        this.run = run;
        this.runKey = runKey;
        this.clock = clock;
    }

    /** What happens to each batch on each of the channels; a batch that is gone has no plan. */
    public List<ReminderPlan> plan(Collection<BatchId> batches, List<Channel> channels) {
        Instant now = run.moment(clock);
        ReminderHistories histories = ReminderHistories.of(mongo, jdbc, batches, runKey, now);
        return buyers.named(batches).stream()
                .flatMap(batch -> channels.stream().map(channel -> plan(batch, channel, histories, now)))
                .toList();
    }

    private ReminderPlan plan(Remindable batch, Channel channel, ReminderHistories histories, Instant now) {
        return planner.plan(batch, channel, histories.of(batch.batch(), channel), now);
    }

    /** Stores the tasks that are not there and returns how many that were. */
    public int store(List<Reminder> reminders) {
        if (run.dryRun()) {
            reminders.forEach(ReminderTaskWriter::tell);
            return reminders.size();
        }
        List<SendTask> tasks = reminders.stream().map(SendTask::of).toList();
        return new TaskStore(mongo, runKey).store(tasks, clock.instant().getEpochSecond());
    }

    private static void tell(Reminder reminder) {
        log.info(
                "Dry run 试运行: would remind 将提醒 the buyer of batch {} by {} ({}) for time {}",
                reminder.batch(),
                reminder.account().channel(),
                reminder.account(),
                reminder.order());
    }
}
