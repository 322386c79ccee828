package com.btrade.jobs.task;

import static com.btrade.jobs.task.StatisticsDocument.forms;
import static com.btrade.jobs.task.StatisticsDocument.id;
import static com.btrade.jobs.task.StatisticsDocument.integer;
import static com.btrade.jobs.task.StatisticsDocument.text;
import static com.btrade.model.MongoCollections.CELERY_TASK;
import static com.btrade.model.MongoCollections.CELERY_TASK_INFO;
import static com.btrade.model.MongoCollections.PUSH_RECORD;
import static com.btrade.model.MongoCollections.TRANSFORM_RATE;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.recipient.PushHistory;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Looks up what earlier pushes did, for a chunk of batches at once: one query per collection, whatever the chunk holds.
 *
 * <p>Told is who has a push record, and also who stands in the list of a stored task: that task may not be sent yet, and
 * nobody is to be told twice.
 */
final class PushHistories {
    /** One batch on one channel. */
    private record Key(int batch, int channel) {
        static Key of(Document document, String channelField) {
            return new Key(
                    StatisticsDocument.batch(document),
                    integer(document, channelField).orElse(0));
        }
    }

    /** What is being gathered for a key. */
    private static final class Gathered {
        private int highestOrder;
        private boolean thisRun;
        private final Set<String> told = new HashSet<>();
    }

    private final MongoTemplate mongo;
    private final Map<Key, Gathered> gathered = new HashMap<>();

    private PushHistories(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The histories of a chunk.
     *
     * @param runKey stands in the tasks that this run has made
     */
    static PushHistories of(MongoTemplate mongo, Collection<? extends Batch> batches, String runKey) {
        PushHistories histories = new PushHistories(mongo);
        List<BatchId> ids = batches.stream().map(Batch::id).toList();
        List<Document> tasks = histories.tasks(ids);
        tasks.forEach(task -> histories.addTask(task, runKey));
        histories.addTold(tasks, "channel", CELERY_TASK_INFO, "taskid", "sendlist");
        histories.addTold(histories.pushes(ids), "type", PUSH_RECORD, "pushid", "sendid");
        return histories;
    }

    /** The history of one batch of the chunk. */
    PushHistory of(Batch batch, Channel channel) {
        Gathered found = gathered.get(new Key(batch.id().value(), channel.id()));
        return found == null ? PushHistory.NONE : new PushHistory(found.highestOrder, found.thisRun, found.told);
    }

    private List<Document> tasks(List<BatchId> batches) {
        Bson filter = Filters.and(
                StatisticsDocument.ofBatches(batches),
                Filters.in("tasktype", TaskType.PURCHASE_PUSH.id(), Integer.toString(TaskType.PURCHASE_PUSH.id())));
        return find(CELERY_TASK, filter, "purchaseinfoid", "channel", "order", "run");
    }

    private List<Document> pushes(List<BatchId> batches) {
        return find(TRANSFORM_RATE, StatisticsDocument.ofBatches(batches), "purchaseinfoid", "type");
    }

    /** A task without an order is the first. */
    private void addTask(Document task, String runKey) {
        Gathered history = history(Key.of(task, "channel"));
        history.highestOrder =
                Math.max(history.highestOrder, integer(task, "order").orElse(1));
        history.thisRun |= text(task, "run").equals(runKey);
    }

    /** Adds the addresses in one field of the documents that refer to these parents. */
    private void addTold(
            List<Document> parents, String channelField, String collection, String parentField, String addressField) {
        if (parents.isEmpty()) {
            return;
        }
        Map<String, Key> keys = parents.stream()
                .collect(Collectors.toMap(parent -> id(parent, "_id"), parent -> Key.of(parent, channelField)));
        List<Object> ids = parents.stream()
                .flatMap(parent -> forms(parent.get("_id")).stream())
                .toList();
        for (Document child : find(collection, Filters.in(parentField, ids), parentField, addressField)) {
            Key key = keys.get(id(child, parentField));
            if (key != null) {
                Arrays.stream(text(child, addressField).split(",", -1))
                        .map(String::strip)
                        .forEach(history(key).told::add);
            }
        }
    }

    private Gathered history(Key key) {
        return gathered.computeIfAbsent(key, absent -> new Gathered());
    }

    private List<Document> find(String collection, Bson filter, String... fields) {
        return mongo.getCollection(collection)
                .find(filter)
                .projection(Projections.include(fields))
                .into(new ArrayList<>());
    }
}
