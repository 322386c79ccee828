package com.btrade.jobs.task;

import static com.btrade.jobs.task.StatisticsDocument.integer;
import static com.btrade.jobs.task.StatisticsDocument.second;
import static com.btrade.jobs.task.StatisticsDocument.text;

import com.btrade.jobs.followup.ReminderHistory;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.TaskType;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Looks up earlier reminder tasks for a chunk of batches at once, with one query. */
final class ReminderHistories {
    private record Key(String batch, int channel) {}

    private final Map<Key, ReminderHistory> found = new HashMap<>();

    private ReminderHistories() {}

    /**
     * The histories of a chunk.
     *
     * @param runKey stands in the tasks that this run has made
     */
    static ReminderHistories of(MongoTemplate mongo, Collection<BatchId> batches, String runKey) {
        List<String> ids = batches.stream().map(BatchId::toString).toList();
        int type = TaskType.REPLY_REMINDER.id();
        Bson reminders =
                Filters.and(Filters.in("purchaseinfoid", ids), Filters.in("tasktype", type, Integer.toString(type)));
        ReminderHistories histories = new ReminderHistories();
        mongo.getCollection(MongoCollections.CELERY_TASK)
                .find(reminders)
                .projection(Projections.include("purchaseinfoid", "channel", "order", "createtime", "run"))
                .forEach(task -> histories.add(task, runKey));
        return histories;
    }

    /** The history of one batch of the chunk. */
    ReminderHistory of(BatchId batch, Channel channel) {
        return found.getOrDefault(new Key(batch.toString(), channel.id()), ReminderHistory.NONE);
    }

    /** A task without an order is the first. */
    private void add(Document task, String runKey) {
        ReminderHistory one = new ReminderHistory(
                integer(task, "order").orElse(1),
                text(task, "run").equals(runKey),
                second(task, "createtime").map(Instant::ofEpochSecond).orElse(null));
        Key key = new Key(text(task, "purchaseinfoid"), integer(task, "channel").orElse(0));
        found.merge(key, one, ReminderHistories::both);
    }

    private static ReminderHistory both(ReminderHistory one, ReminderHistory other) {
        return new ReminderHistory(
                Math.max(one.highestOrder(), other.highestOrder()),
                one.plannedByThisRun() || other.plannedByThisRun(),
                later(one.last(), other.last()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
