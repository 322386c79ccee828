package com.btrade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Topics;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private final Space space = Sandbox.shared().fresh(SandboxTest.class);

    @Test
    void givesEachTestMigratedTablesOfItsOwn() throws Exception {
        Space other = Sandbox.shared().fresh(SandboxTest.class);
        try (var connection = DriverManager.getConnection(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO trader_data (name, mobile) VALUES ('当归', '13800000000')");
        }
        try (var connection = DriverManager.getConnection(other.mysqlUrl(), other.mysqlUser(), other.mysqlPassword());
                var count = connection.createStatement().executeQuery("SELECT COUNT(*) FROM trader_data")) {
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isZero();
        }
    }

    @Test
    void givesEachTestADocumentDatabase() {
        try (MongoClient client = MongoClients.create(space.mongoUri())) {
            String name = space.mongoUri().substring(space.mongoUri().lastIndexOf('/') + 1);
            var tasks = client.getDatabase(name).getCollection("celery_task");
            tasks.insertOne(new Document("status", 0));
            assertThat(tasks.countDocuments()).isEqualTo(1);
            assertThat(tasks.listIndexes())
                    .extracting(index -> index.getString("name"))
                    .contains("btrade_batch_order");
        }
    }

    @Test
    void givesEachTestTopics() throws Exception {
        Topics topics = new Topics(space.topicPrefix());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) space.kafkaServers()))) {
            Set<String> names = admin.listTopics().names().get();
            assertThat(names)
                    .contains(
                            topics.sendTask(),
                            topics.pushMonitor(),
                            topics.pushReceipt(),
                            topics.deadLetter(topics.sendTask()),
                            topics.deadLetter(topics.pushMonitor()),
                            topics.deadLetter(topics.pushReceipt()));
        }
    }
}
