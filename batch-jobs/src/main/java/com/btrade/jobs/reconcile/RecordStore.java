package com.btrade.jobs.reconcile;

import com.btrade.model.MongoCollections;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The collection {@code push_record}: the website's view of deliveries. A failure stays a failure. */
class RecordStore {
    private final MongoTemplate mongo;

    RecordStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void settle(List<Settlement> settlements) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        for (Settlement settlement : settlements) {
            settlement
                    .sendStatus()
                    .ifPresent(status -> updates.add(new UpdateOneModel<>(
                            Filters.eq(
                                    "_id",
                                    new ObjectId(settlement.message().record().hex())),
                            Updates.max("sendstatus", status.id()))));
        }
        if (!updates.isEmpty()) {
            mongo.getCollection(MongoCollections.PUSH_RECORD).bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }
}
