package com.btrade.jobs.task;

import com.btrade.jobs.followup.Remindable;
import com.btrade.jobs.followup.Reminder;
import com.btrade.jobs.followup.ReminderPlan;
import com.btrade.jobs.followup.ReminderPlanner;
import com.btrade.jobs.run.RunParameters;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.WhyNotTold;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final BuyerConsentTable consent;
    private final UntoldTable untold;
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
            BuyerConsentTable consent,
            UntoldTable untold,
            RunParameters run,
            String runKey,
            Clock clock) {
        this.mongo = mongo;
        this.jdbc = jdbc;
        this.buyers = new BuyerTable(jdbc);
        this.planner = planner;
        this.consent = consent;
        this.untold = untold;
        this.run = run;
        this.runKey = runKey;
        this.clock = clock;
    }

    /** What happens to each batch on each of the channels; a batch that is gone has no plan. */
    public List<ReminderPlan> plan(Collection<BatchId> batches, List<Channel> channels) {
        Instant now = run.moment(clock);
        ReminderHistories histories = ReminderHistories.of(mongo, jdbc, batches, runKey, now);
        List<Remindable> known = buyers.named(batches);
        Map<String, WhyNotTold> refusals = consent.refusals(known);
        List<ReminderPlan> plans = new ArrayList<>();
        for (Remindable batch : known) {
            for (Channel channel : channels) {
                plans.add(planner.plan(
                        batch,
                        channel,
                        histories.of(batch.batch(), channel),
                        now,
                        address -> Optional.ofNullable(refusals.get(address))));
            }
        }
        return plans;
    }

    /** Stores the tasks that are not there and returns how many that were; of a reminder without one, why that is. */
    public int store(List<ReminderPlan> plans) {
        List<Reminder> reminders = plans.stream()
                .flatMap(plan -> plan instanceof ReminderPlan.Tasks tasks ? tasks.reminders().stream() : Stream.empty())
                .toList();
        if (run.dryRun()) {
            reminders.forEach(ReminderTaskWriter::tell);
            return reminders.size();
        }
        untold.store(
                plans.stream()
                        .flatMap(plan -> plan.heldBack().stream())
                        .map(Untold::of)
                        .toList(),
                reminders.stream().map(Reminder::id).toList(),
                run.businessDate(),
                clock.instant());
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
