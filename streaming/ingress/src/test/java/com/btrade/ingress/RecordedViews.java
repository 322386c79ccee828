package com.btrade.ingress;

import com.btrade.model.PageView;
import com.btrade.model.Topics;
import com.btrade.sandbox.Space;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands in {@code push_monitor} at this moment, read as the click app reads it. */
final class RecordedViews implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KafkaConsumer<String, String> kafka;
    private final List<TopicPartition> partitions;

    RecordedViews(Space space) {
        StringDeserializer text = new StringDeserializer();
        kafka = new KafkaConsumer<>(Map.of("bootstrap.servers", space.kafkaServers()), text, text);
        partitions = kafka.partitionsFor(new Topics(space.topicPrefix()).pushMonitor()).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        kafka.assign(partitions);
    }

    /** The views of one visitor, in their order. */
    List<PageView> of(String uuid) throws Exception {
        List<PageView> views = new ArrayList<>();
        for (ConsumerRecord<String, String> message : messages()) {
            if (message.key().equals(uuid)) {
                views.add(PageView.of(JSON.readValue(message.value(), new TypeReference<Map<String, Object>>() {})));
            }
        }
        return views;
    }

    private List<ConsumerRecord<String, String>> messages() {
        Map<TopicPartition, Long> end = kafka.endOffsets(partitions);
        kafka.seekToBeginning(partitions);
        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        while (partitions.stream().anyMatch(one -> kafka.position(one) < end.get(one))) {
            kafka.poll(Duration.ofMillis(100)).forEach(messages::add);
        }
        return messages;
    }

    /** How many messages there are. */
    long count() {
        return kafka.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
