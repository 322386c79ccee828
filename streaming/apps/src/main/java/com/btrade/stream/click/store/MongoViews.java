package com.btrade.stream.click.store;

import com.btrade.model.MongoCollections;
import com.btrade.stream.click.Views;
import com.btrade.stream.click.Visit;
import com.btrade.stream.store.Mongo;
import com.mongodb.client.model.InsertOneModel;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;

/** The collection {@code user_view}: the event is the id, so a repeat is the same document. */
public final class MongoViews implements Views {
    private final Mongo mongo;

    public MongoViews(Mongo mongo) {
        this.mongo = mongo;
    }

    @Override
    public void store(List<Visit> visits) {
        List<InsertOneModel<Document>> inserts =
                visits.stream().map(MongoViews::insert).toList();
        mongo.write(MongoCollections.USER_VIEW, inserts);
    }

    private static InsertOneModel<Document> insert(Visit visit) {
        Document document = new Document("_id", new ObjectId(visit.event().hex()));
        document.putAll(visit.view().toJson());
        return new InsertOneModel<>(document);
    }
}
