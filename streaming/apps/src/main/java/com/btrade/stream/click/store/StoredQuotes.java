package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import com.btrade.model.BatchId;
import com.btrade.model.MongoCollections;
import com.btrade.model.PushId;
import com.btrade.model.QuoteId;
import com.btrade.stream.click.QuoteCsv;
import com.btrade.stream.click.Quotes;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Fields;
import com.btrade.stream.store.Mongo;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import com.btrade.stream.store.StoreException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The quotes in MySQL, and the lists in {@code transform_rate.quote}, each changed by compare-and-set. */
public final class StoredQuotes implements Quotes {
    private static final int CHUNK = 1000;
    private static final int TRIES = 50;
    private static final String QUOTE = "quote";
    private static final String FIND = "SELECT id, purchaseinfoid FROM quote WHERE id IN (?*) AND purchaseinfoid > 0";

    private final Mysql mysql;
    private final Mongo mongo;

    public StoredQuotes(Mysql mysql, Mongo mongo) {
        this.mysql = mysql;
        this.mongo = mongo;
    }

    private record Quote(QuoteId id, BatchId batch) {}

    @Override
    public Map<QuoteId, BatchId> batches(Set<QuoteId> quotes) {
        Map<QuoteId, BatchId> batches = new HashMap<>();
        for (List<QuoteId> chunk : Chunks.of(quotes, CHUNK)) {
            List<Integer> ids = chunk.stream().map(QuoteId::value).toList();
            mysql.run(
                            "read quotes",
                            connection -> Sql.list(
                                    connection,
                                    FIND,
                                    row -> new Quote(new QuoteId(row.getInt(1)), new BatchId(row.getInt(2))),
                                    ids))
                    .forEach(quote -> batches.put(quote.id(), quote.batch()));
        }
        return batches;
    }

    @Override
    public int add(Map<PushId, Set<QuoteId>> quotes) {
        int added = 0;
        for (int tries = 1; tries <= TRIES; tries++) {
            List<Change> changes = changes(quotes);
            if (tries == 1) {
                added = changes.stream().mapToInt(Change::added).sum();
            }
            if (changes.isEmpty() || apply(changes)) {
                return added;
            }
        }
        throw new StoreException("Failed to add quotes to transform_rate: others change them all the time", null);
    }

    private record Change(Object push, @Nullable Object before, String after, int added) {
        UpdateOneModel<Document> update() {
            return new UpdateOneModel<>(and(eq("_id", push), eq(QUOTE, before)), set(QUOTE, after));
        }
    }

    /** False: somebody changed one of them since it was read. */
    private boolean apply(List<Change> changes) {
        List<UpdateOneModel<Document>> updates =
                changes.stream().map(Change::update).toList();
        return rates().bulkWrite(updates, new BulkWriteOptions().ordered(false)).getMatchedCount() == changes.size();
    }

    private List<Change> changes(Map<PushId, Set<QuoteId>> quotes) {
        List<Change> changes = new ArrayList<>();
        for (List<PushId> chunk : Chunks.of(quotes.keySet(), CHUNK)) {
            for (Document push : rates().find(in("_id", ids(chunk)))) {
                Set<QuoteId> wanted = quotes.getOrDefault(new PushId(Fields.text(push, "_id")), Set.of());
                String before = Fields.text(push, QUOTE);
                int missing = QuoteCsv.missing(before, wanted);
                if (missing > 0) {
                    changes.add(new Change(
                            Objects.requireNonNull(push.get("_id")),
                            push.get(QUOTE),
                            QuoteCsv.with(before, wanted),
                            missing));
                }
            }
        }
        return changes;
    }

    /** A push of the earlier system may have a text for an id. */
    private static List<Object> ids(List<PushId> pushes) {
        List<Object> ids = new ArrayList<>();
        pushes.forEach(push -> {
            ids.add(new ObjectId(push.hex()));
            ids.add(push.hex());
        });
        return ids;
    }

    private MongoCollection<Document> rates() {
        return mongo.collection(MongoCollections.TRANSFORM_RATE);
    }
}
