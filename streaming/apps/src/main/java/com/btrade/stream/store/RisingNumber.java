package com.btrade.stream.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.btrade.model.MongoCollections;
import com.btrade.model.RecordId;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * A number in {@code push_record} that only rises, found by the record's id alone, which every server has an index for.
 *
 * <p>The earlier system wrote some as text. Text stands above every number in the store's order, so that nothing would ever
 * raise it: where fewer have changed than were to be raised, texts are looked for and become the numbers that they are.
 */
public final class RisingNumber {
    private static final int CHUNK = 1000;

    private final Mongo mongo;
    private final String field;

    public RisingNumber(Mongo mongo, String field) {
        this.mongo = mongo;
        this.field = field;
    }

    /** Raises each record's number to this one; a higher one stays. */
    public void raise(Map<RecordId, Integer> numbers) {
        if (write(numbers, numbers.keySet()) < numbers.size()) {
            write(numbers, mendTexts(numbers.keySet()));
        }
    }

    private int write(Map<RecordId, Integer> numbers, Set<RecordId> records) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        numbers.forEach((record, number) -> {
            if (records.contains(record)) {
                updates.add(new UpdateOneModel<>(byId(record), max(field, number)));
            }
        });
        return mongo.write(MongoCollections.PUSH_RECORD, updates);
    }

    /** Those that had texts; what is no number was none. */
    private Set<RecordId> mendTexts(Collection<RecordId> records) {
        Set<RecordId> mended = new HashSet<>();
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        for (Document record : read(records)) {
            if (record.get(field) instanceof String text) {
                RecordId id = new RecordId(record.getObjectId("_id").toHexString());
                int number = Fields.integer(record, field).orElse(0);
                updates.add(new UpdateOneModel<>(and(byId(id), eq(field, text)), set(field, number)));
                mended.add(id);
            }
        }
        mongo.write(MongoCollections.PUSH_RECORD, updates);
        return mended;
    }

    private List<Document> read(Collection<RecordId> records) {
        List<Document> all = new ArrayList<>();
        List<ObjectId> ids =
                records.stream().map(record -> new ObjectId(record.hex())).toList();
        for (List<ObjectId> chunk : Chunks.of(ids, CHUNK)) {
            mongo.collection(MongoCollections.PUSH_RECORD)
                    .find(in("_id", chunk))
                    .projection(new Document(field, 1))
                    .into(all);
        }
        return all;
    }

    private static Bson byId(RecordId record) {
        return eq("_id", new ObjectId(record.hex()));
    }
}
