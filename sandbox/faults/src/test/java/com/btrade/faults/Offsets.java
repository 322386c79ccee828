package com.btrade.faults;

import com.btrade.model.EventId;
import com.btrade.model.MongoCollections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/** Whether every offset of Kafka is accounted for: what stands in a topic stands in a store, and the other way round. */
record Offsets(World world) {
    private static final String TASK_ID = "taskid";

    /** What is not accounted for, in words; empty if all is. */
    List<String> unaccounted() throws SQLException, IOException {
        List<String> faults = new ArrayList<>();
        compare("push_monitor", read(world.topics().pushMonitor(), Offsets::event), views(), faults);
        compare("push_receipt", read(world.topics().pushReceipt(), Offsets::event), receipts(), faults);
        compare("send_task", read(world.topics().sendTask(), Offsets::task), finished(), faults);
        committed("send", List.of(world.topics().sendTask()), faults);
        committed("click", List.of(world.topics().pushMonitor(), world.topics().pushReceipt()), faults);
        return faults;
    }

    private static void compare(String topic, Set<String> inKafka, Set<String> stored, List<String> faults) {
        Set<String> lost = new HashSet<>(inKafka);
        lost.removeAll(stored);
        Set<String> made = new HashSet<>(stored);
        made.removeAll(inKafka);
        if (!lost.isEmpty() || !made.isEmpty()) {
            faults.add(topic + ": " + lost.size() + " of " + inKafka.size() + " offsets have no effect, " + made.size()
                    + " effects no offset");
        }
    }

    /** By which the click app knows a message. */
    private static String event(ConsumerRecord<String, String> message) {
        return EventId.of(message.partition(), message.offset(), message.timestamp())
                .hex();
    }

    private static String task(ConsumerRecord<String, String> message) {
        return Document.parse(message.value()).getString(TASK_ID);
    }

    private Set<String> views() {
        Set<String> ids = new HashSet<>();
        world.stores()
                .collection(MongoCollections.USER_VIEW)
                .find()
                .forEach(view -> ids.add(view.getObjectId("_id").toHexString()));
        return ids;
    }

    private Set<String> receipts() throws SQLException {
        return new HashSet<>(world.stores().rows("SELECT event_id FROM push_receipt", row -> row.getString(1)));
    }

    private Set<String> finished() {
        Set<String> ids = new HashSet<>();
        world.stores()
                .collection(MongoCollections.CELERY_TASK)
                .find(new Document("status", 1))
                .forEach(task -> ids.add(task.getObjectId("_id").toHexString()));
        return ids;
    }

    private Set<String> read(String topic, Function<ConsumerRecord<String, String>, String> identity) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = ends(consumer, topic).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            Set<String> ids = new HashSet<>();
            for (long read = 0; read < end; ) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofSeconds(1))) {
                    ids.add(identity.apply(message));
                    read++;
                }
            }
            return ids;
        }
    }

    /** Whether a group of consumers has committed a topic to its end. */
    boolean isCommitted(String group, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(group)) {
            Map<TopicPartition, Long> ends = ends(consumer, topic);
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(ends.keySet());
            return ends.entrySet().stream()
                    .allMatch(end -> committed.get(end.getKey()) != null
                            && committed.get(end.getKey()).offset() == end.getValue());
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return consumer("judge");
    }

    private KafkaConsumer<String, String> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", world.kafkaServers(), "group.id", group, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
    }

    private static Map<TopicPartition, Long> ends(KafkaConsumer<String, String> consumer, String topic) {
        return consumer.endOffsets(partitions(consumer, topic));
    }

    /** The last batch that the stream has committed reaches to the end of its topics. */
    private void committed(String stream, List<String> topics, List<String> faults) throws IOException {
        Path dir = world.checkpoints().dir().resolve(stream);
        Optional<String> last = lastOf(dir.resolve("commits"));
        if (last.isEmpty()) {
            faults.add("there is no checkpoint of " + stream);
            return;
        }
        List<String> lines = Files.readAllLines(dir.resolve("offsets").resolve(last.get()));
        Document offsets = Document.parse(lines.get(lines.size() - 1));
        try (KafkaConsumer<String, String> consumer = consumer()) {
            for (String topic : topics) {
                Map<String, Long> ends = ends(consumer, topic).entrySet().stream()
                        .collect(Collectors.toMap(
                                end -> Integer.toString(end.getKey().partition()), Map.Entry::getValue));
                Map<String, Long> read = offsets.get(topic, new Document()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, offset -> ((Number) offset.getValue()).longValue()));
                if (!ends.equals(read)) {
                    faults.add("the checkpoint of " + stream + " says " + read + " of " + topic + ", Kafka " + ends);
                }
            }
        }
    }

    /** None from when a checkpoint was lost until the first batch after it. */
    private static Optional<String> lastOf(Path commits) throws IOException {
        if (!Files.isDirectory(commits)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(commits)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .max(Comparator.comparingLong(Long::parseLong));
        }
    }
}
