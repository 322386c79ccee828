package com.btrade.jobs.pushreport;

import static com.btrade.jobs.task.StatisticsDocument.id;
import static com.btrade.jobs.task.StatisticsDocument.integer;
import static com.btrade.jobs.task.StatisticsDocument.text;

import com.btrade.jobs.run.DayRange;
import com.btrade.jobs.task.QuoteIds;
import com.btrade.jobs.task.StatisticsDocument;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.TaskType;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reads tasks, pushes and what became of their records; by day or by batch, so that the cost is that of the range. */
final class PushStore {
    private static final Logger log = LoggerFactory.getLogger(PushStore.class);
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final MongoTemplate mongo;
    private final Consumer<String> rejected;

    /**
     * A store that says what it cannot read.
     *
     * @param rejected hears the reason
     */
    PushStore(MongoTemplate mongo, Consumer<String> rejected) {
        this.mongo = mongo;
        this.rejected = rejected;
    }

    List<StoredPush> pushesIn(DayRange range) {
        return pushes(StatisticsDocument.created(range.start(), range.end()));
    }

    List<StoredPush> pushesOf(Collection<BatchId> batches) {
        return batches.isEmpty() ? List.of() : pushes(StatisticsDocument.ofBatches(batches));
    }

    List<StoredTask> tasksIn(DayRange range) {
        return tasks(StatisticsDocument.created(range.start(), range.end()));
    }

    List<StoredTask> tasksOf(Collection<BatchId> batches) {
        return batches.isEmpty() ? List.of() : tasks(StatisticsDocument.ofBatches(batches));
    }

    /** How many people are in the list of each task; a list lies under the id of its task, the earlier system's beside it. */
    Map<String, Long> listed(Collection<String> tasks) {
        Map<String, Long> listed = new HashMap<>();
        addListed("_id", tasks, listed);
        addListed(
                "taskid",
                tasks.stream().filter(task -> !listed.containsKey(task)).toList(),
                listed);
        return listed;
    }

    private void addListed(String field, Collection<String> tasks, Map<String, Long> listed) {
        if (!tasks.isEmpty()) {
            for (Document info : mongo.getCollection(MongoCollections.CELERY_TASK_INFO)
                    .find(Filters.in(field, StatisticsDocument.forms(tasks)))
                    .projection(Projections.include("taskid", "sendlist"))) {
                listed.putIfAbsent(id(info, field), recipients(text(info, "sendlist")));
            }
        }
    }

    /** As the send app reads it: who differs only in upper and lower case is one. */
    private static long recipients(String csv) {
        return Arrays.stream(csv.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty() && address.length() <= 64)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /**
     * The records stored on the days of a range, by push. They are stored right behind it, but by a send app that starts
     * again after a crash in between: so the next day's are looked at too.
     */
    Map<String, List<Records>> recordsIn(DayRange range) {
        return records(Filters.and(
                StatisticsDocument.created(range.start(), range.end() + DAY),
                Filters.nin("pushid", Arrays.asList("", null))));
    }

    /** The records of pushes, whenever they were stored. */
    Map<String, List<Records>> recordsOf(Collection<String> pushes) {
        return pushes.isEmpty() ? Map.of() : records(Filters.in("pushid", StatisticsDocument.forms(pushes)));
    }

    private Map<String, List<Records>> records(Bson which) {
        Map<String, List<Records>> records = new HashMap<>();
        Document alike = new Document("push", "$pushid").append("status", "$sendstatus");
        mongo.getCollection(MongoCollections.PUSH_RECORD)
                .aggregate(List.of(
                        Aggregates.match(which),
                        Aggregates.group(
                                alike,
                                Accumulators.sum("told", 1),
                                Accumulators.sum("clicked", StatisticsDocument.CLICKED))))
                .forEach(group -> {
                    Document key = group.get("_id", Document.class);
                    Records found = new Records(
                            Fate.ofStatus(integer(key, "status").orElse(0)),
                            integer(group, "told").orElse(0),
                            integer(group, "clicked").orElse(0));
                    records.computeIfAbsent(id(key, "push"), any -> new ArrayList<>())
                            .add(found);
                });
        return records;
    }

    private List<StoredPush> pushes(Bson which) {
        List<StoredPush> pushes = new ArrayList<>();
        for (Document push : mongo.getCollection(MongoCollections.TRANSFORM_RATE)
                .find(which)
                .projection(
                        Projections.include("purchaseinfoid", "varietyname", "type", "order", "quote", "createtime"))) {
            key(push, "type", TaskType.PURCHASE_PUSH.id())
                    .map(key -> new StoredPush(
                            id(push, "_id"),
                            key,
                            created(push),
                            text(push, "varietyname"),
                            QuoteIds.of(text(push, "quote")).all()))
                    .ifPresent(pushes::add);
        }
        return pushes;
    }

    private List<StoredTask> tasks(Bson which) {
        List<StoredTask> tasks = new ArrayList<>();
        for (Document task : mongo.getCollection(MongoCollections.CELERY_TASK).find(which)) {
            key(task, "channel", integer(task, "tasktype").orElse(TaskType.PURCHASE_PUSH.id()))
                    .map(key ->
                            new StoredTask(id(task, "_id"), key, created(task), StatisticsDocument.isFinished(task)))
                    .ifPresent(tasks::add);
        }
        return tasks;
    }

    private static long created(Document document) {
        return StatisticsDocument.second(document, "createtime").orElse(0L);
    }

    /** Without an order it is the first. */
    private Optional<PushKey> key(Document document, String channelField, int type) {
        int batch = StatisticsDocument.batch(document);
        int channel = integer(document, channelField).orElse(0);
        try {
            int order = integer(document, "order").orElse(1);
            return Optional.of(new PushKey(TaskType.of(type), new BatchId(batch), Channel.of(channel), order));
        } catch (IllegalArgumentException e) {
            log.warn("Cannot report on 无法统计 {}: {}", id(document, "_id"), e.getMessage());
            rejected.accept(batch <= 0 ? "BAD_BATCH" : "BAD_CODE");
            return Optional.empty();
        }
    }
}
