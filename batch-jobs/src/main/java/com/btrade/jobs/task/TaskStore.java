package com.btrade.jobs.task;

import com.btrade.model.MongoCollections;
import com.btrade.model.TaskId;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Stores send tasks, each under the id that its batch, channel and order give it: what is stored is never stored anew.
 *
 * <p>The list of recipients is written before its task, so that a task that can be found can be sent.
 */
final class TaskStore {
    private static final int NOT_EXECUTED = 0;

    private final MongoTemplate mongo;
    private final String runKey;

    TaskStore(MongoTemplate mongo, String runKey) {
        this.mongo = mongo;
        this.runKey = runKey;
    }

    /** Stores what is not there and returns how many tasks that were. */
    int store(List<SendTask> tasks, long nowSecond) {
        lists(tasks);
        return tasks(tasks, nowSecond);
    }

    /** Stores the lists that are not there; returns those that are there now, which may be those of a run that died. */
    Map<TaskId, List<String>> lists(List<SendTask> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        write(MongoCollections.CELERY_TASK_INFO, tasks.stream().map(this::info).toList());
        Map<TaskId, List<String>> lists = new HashMap<>();
        List<ObjectId> ids = tasks.stream().map(task -> objectId(task.id())).toList();
        for (Document info :
                mongo.getCollection(MongoCollections.CELERY_TASK_INFO).find(Filters.in("_id", ids))) {
            lists.put(
                    new TaskId(info.getObjectId("_id").toHexString()),
                    List.of(info.getString("sendlist").split(",", -1)));
        }
        return lists;
    }

    /** Stores the tasks that are not there and returns how many that were. */
    int tasks(List<SendTask> tasks, long nowSecond) {
        return tasks.isEmpty()
                ? 0
                : write(
                        MongoCollections.CELERY_TASK,
                        tasks.stream().map(task -> task(task, nowSecond)).toList());
    }

    private int write(String collection, List<? extends WriteModel<Document>> writes) {
        return mongo.getCollection(collection)
                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                .getUpserts()
                .size();
    }

    private WriteModel<Document> info(SendTask task) {
        return insert(
                task.id(),
                Updates.setOnInsert("taskid", objectId(task.id())),
                Updates.setOnInsert("sendlist", String.join(",", task.recipients())));
    }

    private WriteModel<Document> task(SendTask task, long nowSecond) {
        return insert(
                task.id(),
                Updates.setOnInsert("purchaseinfoid", task.batch().toString()),
                Updates.setOnInsert("tasktype", task.type().id()),
                Updates.setOnInsert("channel", task.channel().id()),
                Updates.setOnInsert("order", task.order()),
                Updates.setOnInsert("status", NOT_EXECUTED),
                Updates.setOnInsert("createtime", nowSecond),
                Updates.setOnInsert("unpublished", true),
                Updates.setOnInsert("run", runKey));
    }

    private static WriteModel<Document> insert(TaskId id, Bson... fields) {
        return new UpdateOneModel<>(
                Filters.eq("_id", objectId(id)), Updates.combine(fields), new UpdateOptions().upsert(true));
    }

    private static ObjectId objectId(TaskId id) {
        return new ObjectId(id.hex());
    }
}
