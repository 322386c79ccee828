package com.btrade.jobs.testing;

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

/** What stands in the topic send_task of a test's own space. */
public final class SentTasks {
    private SentTasks() {}

    /** Every message up to now, in no order of importance. */
    public static List<ConsumerRecord<String, String>> of(Space space) {
        Map<String, Object> settings = Map.of("bootstrap.servers", space.kafkaServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(new Topics(space.topicPrefix()).sendTask()).stream()
                            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
