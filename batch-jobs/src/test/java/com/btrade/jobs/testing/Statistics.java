package com.btrade.jobs.testing;

import com.btrade.sandbox.Space;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;

/** The statistics database of a test's own stores. */
public final class Statistics implements AutoCloseable {
    private final MongoClient client;
    private final MongoDatabase database;

    public Statistics(Space space) {
        ConnectionString uri = new ConnectionString(space.mongoUri());
        client = MongoClients.create(uri);
        database = client.getDatabase(Objects.requireNonNull(uri.getDatabase()));
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    public List<Document> all(String collection) {
        return collection(collection).find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    public void clear() {
        names().forEach(name -> collection(name).deleteMany(new Document()));
    }

    /** Every document of every collection, as text. */
    public String contents() {
        return names().map(name -> name + all(name)).reduce("", (one, other) -> one + "\n" + other);
    }

    private static Stream<String> names() {
        return Stream.of("celery_task", "celery_task_info", "transform_rate", "push_record", "notify_record");
    }

    @Override
    public void close() {
        client.close();
    }
}
