package com.btrade.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.MongoCollections;
import com.btrade.sandbox.Sandbox;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoIndexesTest {
    private final ConnectionString uri =
            new ConnectionString(Sandbox.shared().fresh(MongoIndexesTest.class).mongoUri());

    @Test
    void areAcceptedByDocumentsOfTheEarlierSystem() {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase(Objects.requireNonNull(uri.getDatabase()));
            var records = database.getCollection(MongoCollections.PUSH_RECORD);
            records.insertOne(new Document("uuid", "same").append("sendid", "13800000000"));
            records.insertOne(new Document("uuid", "same").append("sendid", "13800000000"));
            database.getCollection(MongoCollections.CELERY_TASK).insertOne(new Document());
            database.getCollection(MongoCollections.CELERY_TASK).insertOne(new Document());
            MongoIndexes.apply(database);
            assertThat(records.countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void areAllNamedAndLeaveThoseOfProductionAlone() {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase("legacy_indexes");
            database.getCollection(MongoCollections.USER_VIEW).createIndex(Indexes.ascending("uuid"));
            MongoIndexes.apply(database);
            MongoIndexes.apply(database);
            assertThat(database.getCollection(MongoCollections.PUSH_RECORD).listIndexes())
                    .extracting(index -> index.getString("name"))
                    .containsExactlyInAnyOrder("_id_", "btrade_uuid", "btrade_push", "btrade_recipient", "btrade_day");
            database.drop();
        }
    }
}
