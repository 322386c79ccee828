package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.btrade.stream.click.Records;
import com.btrade.stream.store.Mongo;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The field {@code push_record.click}. */
public final class MongoRecords implements Records {
    private final Mongo mongo;

    public MongoRecords(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public void raiseClicks(Map<RecordId, Integer> clicks) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        clicks.forEach((record, total) ->
                updates.add(new UpdateOneModel<>(eq("_id", new ObjectId(record.hex())), max("click", total))));
        mongo.write(MongoCollections.PUSH_RECORD, updates);
    }
}
