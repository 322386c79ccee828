package com.btrade.stream;

import com.btrade.model.MongoCollections;
import com.btrade.model.Topics;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.BatchGate;
import com.btrade.stream.spark.Batches;
import com.btrade.stream.spark.SparkOptions;
import com.btrade.stream.spark.StreamApp;
import com.btrade.stream.store.Connections;
import com.btrade.stream.store.Sql;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.bson.Document;

/** Stores, a broker and Spark for one test class: the real ones. */
final class Platform implements AutoCloseable {
    private static final int PARTITIONS = 4;
    static final String HOST = "https://www.yaocai.example";

    private final Space space;
    private final Map<String, String> environment = new LinkedHashMap<>();

    Platform(Class<?> test) throws Exception {
        space = Sandbox.shared().fresh(test);
        environment.putAll(space.environment());
        environment.put("BTRADE_PUBLIC_URL", HOST);
        environment.put("BTRADE_CHECKPOINTS", newCheckpoints().toString());
        environment.put("BTRADE_LEASE", "2000");
        environment.put("BTRADE_SWEEP", "300");
        environment.put("BTRADE_TRIGGER", "200");
        environment.put("BTRADE_CONSENT_QUIET_HOURS", "none");
    }

    static Path newCheckpoints() throws Exception {
        Path target = Files.createDirectories(Path.of("target", "checkpoints"));
        return Files.createTempDirectory(target, "test").toAbsolutePath();
    }

    @Override
    public void close() {
        Connections.close(settings());
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    Settings settings(String... more) {
        Map<String, String> variables = new LinkedHashMap<>(environment);
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return Settings.from(variables, 100_000);
    }

    Topics topics() {
        return new Topics(space.topicPrefix());
    }

    /** Reads what is in the app's topic and has not been read from this checkpoint, to its end. */
    void drain(StreamApp app, Settings settings) throws Exception {
        drained(session("local[8]").newSession(), app, settings);
    }

    /** The one there is, unless it has another master: that is stopped. */
    SparkSession session(String master) {
        Settings settings = settings("BTRADE_SPARK_MASTER", master);
        SparkSession session = SparkOptions.session(settings, "tests");
        if (session.sparkContext().master().equals(master)) {
            return session;
        }
        session.stop();
        return SparkOptions.session(settings, "tests");
    }

    /** The app's query after it has worked through what there was. */
    StreamingQuery drained(SparkSession spark, StreamApp app, Settings settings) throws Exception {
        StreamingQuery query = Batches.start(spark, settings, app, Trigger.AvailableNow(), new BatchGate());
        query.awaitTermination();
        return query;
    }

    void drain(StreamApp app) throws Exception {
        drain(app, settings());
    }

    void publish(String topic, List<String> values) throws Exception {
        publishBytes(
                topic,
                values.stream()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    /** To one partition, so that whoever reads one reads all of it. */
    void publishTogether(String topic, List<String> values) throws Exception {
        publishBytes(
                topic,
                values.stream()
                        .map(value -> value.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                1);
    }

    void publishBytes(String topic, List<byte[]> values) throws Exception {
        publishBytes(topic, values, PARTITIONS);
    }

    private void publishBytes(String topic, List<byte[]> values, int partitions) throws Exception {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", space.kafkaServers());
        properties.put("linger.ms", "5");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                sent.add(producer.send(new ProducerRecord<>(topic, i % partitions, null, values.get(i))));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", space.kafkaServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topics().deadLetter(topic)).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            while (letters.size() < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(letters::add);
            }
            return letters;
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    void sql(String statement, Object... parameters) {
        Connections.of(settings())
                .mysql()
                .run("run a test's statement", connection -> Sql.update(connection, statement, parameters));
    }

    List<String> texts(String query, Object... parameters) {
        return Connections.of(settings())
                .mysql()
                .run(
                        "run a test's query",
                        connection -> Sql.list(connection, query, row -> row.getString(1), parameters));
    }

    long number(String query, Object... parameters) {
        return Long.parseLong(texts(query, parameters).get(0));
    }

    MongoCollection<Document> collection(String name) {
        return Connections.of(settings()).mongo().collection(name);
    }

    MongoCollection<Document> records() {
        return collection(MongoCollections.PUSH_RECORD);
    }
}
