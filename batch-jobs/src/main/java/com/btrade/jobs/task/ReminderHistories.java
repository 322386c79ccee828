package com.btrade.jobs.task;

import static com.btrade.jobs.task.StatisticsDocument.id;
import static com.btrade.jobs.task.StatisticsDocument.integer;
import static com.btrade.jobs.task.StatisticsDocument.second;
import static com.btrade.jobs.task.StatisticsDocument.text;

import com.btrade.jobs.followup.ReminderHistory;
import com.btrade.model.BatchId;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.MongoCollections;
import com.btrade.model.TaskType;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up earlier reminder tasks for a chunk of batches at once, and when their messages left: one query each. */
final class ReminderHistories {
    /** Who has not been heard of for so long does not wait for its hours: its message was lost. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(ConsentPolicy.LONGEST_WAIT_DAYS);

    private record Key(int batch, int channel) {}

    private final Map<Key, ReminderHistory> found = new HashMap<>();
    private final Map<String, Instant> departures;
    private final Instant now;

    private ReminderHistories(Map<String, Instant> departures, Instant now) {
        this.departures = departures;
        this.now = now;
    }

    /**
     * The histories of a chunk.
     *
     * @param runKey stands in the tasks that this run has made
     */
    static ReminderHistories of(
            MongoTemplate mongo, JdbcClient jdbc, Collection<BatchId> batches, String runKey, Instant now) {
        List<Document> tasks = tasks(mongo, batches);
        List<String> ids = tasks.stream().map(task -> id(task, "_id")).toList();
        ReminderHistories histories = new ReminderHistories(departures(jdbc, ids), now);
        tasks.forEach(task -> histories.add(task, runKey));
        return histories;
    }

    private static List<Document> tasks(MongoTemplate mongo, Collection<BatchId> batches) {
        int type = TaskType.REPLY_REMINDER.id();
        Bson reminders = Filters.and(
                StatisticsDocument.ofBatches(batches), Filters.in("tasktype", type, Integer.toString(type)));
        return mongo.getCollection(MongoCollections.CELERY_TASK)
                .find(reminders)
                .projection(Projections.include(
                        "purchaseinfoid", "channel", "order", "status", "sending", "createtime", "run"))
                .into(new ArrayList<>());
    }

    private static Map<String, Instant> departures(JdbcClient jdbc, List<String> tasks) {
        Map<String, Instant> departures = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                            SELECT task_id, MAX(first_attempt) AS departed FROM push_message
                            WHERE task_id IN (:tasks) AND first_attempt IS NOT NULL GROUP BY task_id""").param("tasks", tasks).query(row -> {
                departures.put(row.getString("task_id"), Instant.ofEpochMilli(row.getLong("departed")));
            });
        }
        return departures;
    }

    /** The history of one batch of the chunk. */
    ReminderHistory of(BatchId batch, Channel channel) {
        return found.getOrDefault(new Key(batch.value(), channel.id()), ReminderHistory.NONE);
    }

    /** A task without an order is the first. */
    private void add(Document task, String runKey) {
        Instant created = second(task, "createtime").map(Instant::ofEpochSecond).orElse(null);
        ReminderHistory one = new ReminderHistory(
                integer(task, "order").orElse(1),
                text(task, "run").equals(runKey),
                isPending(task, created),
                last(created, departures.get(id(task, "_id"))));
        Key key =
                new Key(StatisticsDocument.batch(task), integer(task, "channel").orElse(0));
        found.merge(key, one, ReminderHistories::both);
    }

    private boolean isPending(Document task, @Nullable Instant created) {
        return !StatisticsDocument.isFinished(task)
                && created != null
                && created.plus(LONGEST_WAIT).isAfter(now);
    }

    /** What waited for another day counts from there: two reminders on one morning are one too many. */
    private static @Nullable Instant last(@Nullable Instant created, @Nullable Instant departed) {
        if (created == null || departed == null) {
            return created == null ? departed : created;
        }
        boolean waited =
                BusinessDate.at(departed).day().isAfter(BusinessDate.at(created).day());
        return waited ? departed : created;
    }

    private static ReminderHistory both(ReminderHistory one, ReminderHistory other) {
        return new ReminderHistory(
                Math.max(one.highestOrder(), other.highestOrder()),
                one.plannedByThisRun() || other.plannedByThisRun(),
                one.pending() || other.pending(),
                later(one.last(), other.last()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
