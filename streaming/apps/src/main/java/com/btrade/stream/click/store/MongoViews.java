package com.btrade.stream.click.store;

import static com.mongodb.client.model.Filters.eq;

import com.btrade.model.MongoCollections;
import com.btrade.model.PageView;
import com.btrade.stream.click.Views;
import com.btrade.stream.click.Visit;
import com.btrade.stream.store.Mongo;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The collection {@code user_view}: the event is the id, so a repeat is the same document. */
public final class MongoViews implements Views {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final Mongo mongo;

    public MongoViews(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public void store(List<Visit> visits) {
        List<UpdateOneModel<Document>> inserts =
                visits.stream().map(MongoViews::insert).toList();
        mongo.write(MongoCollections.USER_VIEW, inserts);
    }

    private static UpdateOneModel<Document> insert(Visit visit) {
        return new UpdateOneModel<>(
                eq("_id", new ObjectId(visit.event().hex())),
                new Document("$setOnInsert", document(visit.view())),
                UPSERT);
    }

    private static Document document(PageView view) {
        return new Document(view.toJson());
    }
}
