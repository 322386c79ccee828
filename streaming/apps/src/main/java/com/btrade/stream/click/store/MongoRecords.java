package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.btrade.stream.click.Counter;
import com.btrade.stream.click.Records;
import com.btrade.stream.store.Mongo;
import com.btrade.stream.store.RisingNumber;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The field {@code push_record.click}, found by its id alone, which every server has an index for. */
public final class MongoRecords implements Records {
    private static final String CLICK = "click";

    private final Mongo mongo;

    public MongoRecords(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public void raise(Map<RecordId, Counter> counters) {
        Map<RecordId, Integer> totals = new HashMap<>();
        counters.forEach((record, counter) -> totals.put(record, counter.total()));
        new RisingNumber(mongo, CLICK).raise(totals);
    }

    @Override
    public void show(Map<RecordId, Counter> counters) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        counters.forEach((record, counter) ->
                updates.add(new UpdateOneModel<>(eq("_id", new ObjectId(record.hex())), set(CLICK, counter.total()))));
        mongo.write(MongoCollections.PUSH_RECORD, updates);
    }
}
