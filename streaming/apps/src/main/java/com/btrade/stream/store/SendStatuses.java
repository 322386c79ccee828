package com.btrade.stream.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The field {@code push_record.sendstatus}: how the website sees what became of a message. */
public final class SendStatuses {
    private SendStatuses() {}

    /** Raises statuses; one that is higher already stays, so a repeat changes nothing. */
    public static void raise(Mongo mongo, Map<RecordId, SendStatus> statuses) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        statuses.forEach((record, status) -> updates.add(
                new UpdateOneModel<>(eq("_id", new ObjectId(record.hex())), max("sendstatus", status.id()))));
        mongo.write(MongoCollections.PUSH_RECORD, updates);
    }
}
