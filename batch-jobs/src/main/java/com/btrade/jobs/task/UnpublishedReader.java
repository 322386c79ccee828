package com.btrade.jobs.task;

import com.btrade.jobs.run.Keyset;
import com.btrade.model.MongoCollections;
import com.btrade.model.TaskId;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reads the tasks that are marked as not published, by id; the earlier system's have no such mark. Keeps no state. */
class UnpublishedReader implements ItemReader<TaskId> {
    private final MongoTemplate mongo;
    private final int pageSize;
    private final Keyset<ObjectId, ObjectId> tasks =
            new Keyset<>(new ObjectId(new byte[12]), this::behind, Function.identity());

    UnpublishedReader(MongoTemplate mongo, int pageSize) {
        this.mongo = mongo;
        this.pageSize = pageSize;
    }

    @Override
    public @Nullable TaskId read() {
        ObjectId task = tasks.next();
        return task == null ? null : new TaskId(task.toHexString());
    }

    private List<ObjectId> behind(ObjectId last) {
        Bson filter = Filters.and(Filters.eq("unpublished", true), Filters.gt("_id", last));
        return mongo.getCollection(MongoCollections.CELERY_TASK)
                .find(filter)
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(pageSize)
                .map((Document task) -> task.getObjectId("_id"))
                .into(new ArrayList<>());
    }
}
