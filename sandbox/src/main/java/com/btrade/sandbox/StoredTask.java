package com.btrade.sandbox;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The first task of its kind for a batch, as the push jobs store it, for what sends without them. */
public final class StoredTask {
    private StoredTask() {}

    /**
     * Puts one that is not executed yet.
     *
     * @param collections finds a collection by its name
     */
    public static TaskId put(
            Function<String, MongoCollection<Document>> collections,
            BatchId batch,
            Channel channel,
            TaskType type,
            List<String> recipients) {
        TaskId id = NaturalKey.task(batch, channel, type, 1);
        ObjectId key = new ObjectId(id.hex());
        collections
                .apply(MongoCollections.CELERY_TASK_INFO)
                .insertOne(new Document("_id", key)
                        .append("taskid", key)
                        .append("sendlist", String.join(",", recipients)));
        collections
                .apply(MongoCollections.CELERY_TASK)
                .insertOne(document(batch, channel, type, 0).append("_id", key));
        return id;
    }

    /** What celery_task holds of one, without an id. */
    public static Document document(BatchId batch, Channel channel, TaskType type, int status) {
        return new Document("purchaseinfoid", batch.toString())
                .append("tasktype", type.id())
                .append("channel", channel.id())
                .append("order", 1)
                .append("status", status)
                .append("createtime", 1_700_000_000);
    }
}
