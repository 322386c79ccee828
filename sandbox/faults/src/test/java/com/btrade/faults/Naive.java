package com.btrade.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/** What the naive programs share: a topic read from where it was committed, each message handled, then committed. */
final class Naive {
    static final String READY = "naive program is ready";
    static final String HALFWAY = "naive program waits to be killed";
    /** Names the file that says after how many effects a program waits to be killed, if there is one. */
    static final String HALT = "NAIVE_HALT";

    private static final String DATABASE = "yaocai_statistical";

    private static int effects;

    private Naive() {}

    /** Notes an effect, which a store or a provider has acknowledged; the message it belongs to is not committed yet. */
    static void done() throws IOException, InterruptedException {
        Path halt = Path.of(System.getenv(HALT));
        if (Files.exists(halt) && ++effects == Integer.parseInt(Files.readString(halt))) {
            System.out.println(HALFWAY);
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** What is done with a message. */
    interface Work {
        void handle(Document message, Collections stores) throws Exception;
    }

    /** Finds collections by name. */
    interface Collections {
        MongoCollection<Document> named(String name);
    }

    static String group(String topic) {
        return "naive-" + topic;
    }

    /** Reads what was not committed by it before; of a topic that it never read, what comes from now on. */
    static void run(String topic, Work work) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                System.getenv("BTRADE_KAFKA_SERVERS"),
                "group.id",
                group(topic),
                "auto.offset.reset",
                "latest",
                "enable.auto.commit",
                "false");
        try (MongoClient mongo = MongoClients.create(System.getenv("BTRADE_MONGODB_URI"));
                KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            partitions.forEach(consumer::position);
            consumer.commitSync();
            System.out.println(READY);
            while (true) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    work.handle(Document.parse(message.value()), mongo.getDatabase(DATABASE)::getCollection);
                }
                consumer.commitSync();
            }
        }
    }
}
