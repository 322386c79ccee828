package com.btrade.ingress;

import com.btrade.model.Receipt;
import com.btrade.model.Topics;
import com.btrade.sandbox.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands in {@code push_receipt} and its dead letters at this moment. */
final class Appended implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KafkaConsumer<String, String> kafka;
    private final Topics topics;

    Appended(Space space) {
        StringDeserializer text = new StringDeserializer();
        kafka = new KafkaConsumer<>(Map.of("bootstrap.servers", space.kafkaServers()), text, text);
        topics = new Topics(space.topicPrefix());
    }

    /** The receipts of one mobile or openid, in their order. */
    List<Receipt> of(String recipient) throws Exception {
        return byRecipient().getOrDefault(recipient, List.of());
    }

    /** All of them by mobile or openid. */
    Map<String, List<Receipt>> byRecipient() throws Exception {
        Map<String, List<Receipt>> receipts = new HashMap<>();
        for (ConsumerRecord<String, String> message : messages(topics.pushReceipt())) {
            receipts.computeIfAbsent(message.key(), any -> new ArrayList<>())
                    .add(Receipt.of(JSON.readValue(message.value(), new TypeReference<Map<String, Object>>() {})));
        }
        return receipts;
    }

    int count() {
        return messages(topics.pushReceipt()).size();
    }

    List<ConsumerRecord<String, String>> deadLetters() {
        return messages(topics.deadLetter(topics.pushReceipt()));
    }

    private List<ConsumerRecord<String, String>> messages(String topic) {
        List<TopicPartition> partitions = kafka.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        kafka.assign(partitions);
        Map<TopicPartition, Long> end = kafka.endOffsets(partitions);
        kafka.seekToBeginning(partitions);
        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        while (partitions.stream().anyMatch(one -> kafka.position(one) < end.get(one))) {
            kafka.poll(java.time.Duration.ofMillis(100)).forEach(messages::add);
        }
        return messages;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
