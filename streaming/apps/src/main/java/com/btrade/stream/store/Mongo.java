package com.btrade.stream.store;

import com.btrade.model.MongoCollections;
import com.btrade.stream.settings.Settings;
import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The statistics database. */
public final class Mongo implements AutoCloseable {
    private static final int DUPLICATE_KEY = 11000;
    private static final int CHUNK = 1000;
    private static final int SELECTION_SECONDS = 10;
    private static final int CONNECT_SECONDS = 5;
    private static final int READ_SECONDS = 60;

    private final MongoClient client;
    private final MongoDatabase database;

    public Mongo(Settings settings) {
        ConnectionString uri = new ConnectionString(settings.mongoUri());
        client = MongoClients.create(bounded(uri));
        String name = uri.getDatabase();
        database = client.getDatabase(name == null ? MongoCollections.DATABASE : name);
    }

    /** Nothing is waited for without end, as of a server that is gone without a word; the address may say how long. */
    static MongoClientSettings bounded(ConnectionString uri) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .build();
    }

    /** A collection by its name in {@link MongoCollections}. */
    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** Says whether the database can be reached, by an exception if it cannot. */
    public void ping() {
        database.runCommand(new Document("ping", 1));
    }

    /**
     * Writes in bulk, in any order, and says how many documents updates have changed. An insert whose document is there
     * already is what was wanted: it was inserted before.
     */
    public int write(String collection, List<? extends WriteModel<Document>> writes) {
        return write(collection(collection), writes);
    }

    /** As {@link #write(String, List)}, with what the collection was told besides. */
    public int write(MongoCollection<Document> collection, List<? extends WriteModel<Document>> writes) {
        int changed = 0;
        for (List<? extends WriteModel<Document>> chunk : Chunks.of(writes, CHUNK)) {
            try {
                changed += collection
                        .bulkWrite(chunk, new BulkWriteOptions().ordered(false))
                        .getModifiedCount();
            } catch (MongoBulkWriteException e) {
                if (e.getWriteConcernError() != null
                        || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                    throw e;
                }
                changed += e.getWriteResult().getModifiedCount();
            }
        }
        return changed;
    }

    @Override
    public void close() {
        client.close();
    }
}
