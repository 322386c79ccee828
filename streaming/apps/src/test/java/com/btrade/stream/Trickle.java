package com.btrade.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends page views as they come and waits for none. */
final class Trickle implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private int sent;

    Trickle(Platform platform) {
        topic = platform.topics().pushMonitor();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.settings().kafkaServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void send(List<String> views) {
        for (String view : views) {
            producer.send(new ProducerRecord<>(topic, sent++ % 4, null, view.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
