package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.btrade.stream.click.Records;
import com.btrade.stream.store.Mongo;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** The field {@code push_record.click}. */
public final class MongoRecords implements Records {
    private static final String CLICK = "click";

    private final Mongo mongo;

    public MongoRecords(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public void raiseClicks(Map<RecordId, Integer> clicks) {
        write(clicks, total -> max(CLICK, total));
    }

    @Override
    public void showClicks(Map<RecordId, Integer> clicks) {
        write(clicks, total -> set(CLICK, total));
    }

    private void write(Map<RecordId, Integer> clicks, Function<Integer, Bson> change) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        clicks.forEach((record, total) ->
                updates.add(new UpdateOneModel<>(eq("_id", new ObjectId(record.hex())), change.apply(total))));
        mongo.write(MongoCollections.PUSH_RECORD, updates);
    }
}
