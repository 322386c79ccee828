package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.btrade.stream.click.Counter;
import com.btrade.stream.click.Records;
import com.btrade.stream.store.Mongo;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The field {@code push_record.click}, and beside it the version of the counter that it shows. */
public final class MongoRecords implements Records {
    private static final String CLICK = "click";
    private static final String VERSION = "clickversion";

    private final Mongo mongo;

    public MongoRecords(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public void show(Map<RecordId, Counter> counters) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        counters.forEach((record, counter) -> updates.add(update(record, counter)));
        mongo.write(MongoCollections.PUSH_RECORD, updates);
    }

    private static UpdateOneModel<Document> update(RecordId record, Counter counter) {
        return new UpdateOneModel<>(
                and(eq("_id", new ObjectId(record.hex())), or(exists(VERSION, false), lte(VERSION, counter.version()))),
                combine(set(CLICK, counter.total()), set(VERSION, counter.version())));
    }
}
