package com.btrade.stream.inlet;

import com.btrade.model.Topics;
import com.btrade.stream.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts aside the messages of one partition's share of a batch that cannot be understood: same key and value, and in the
 * headers {@code reason}, {@code topic}, {@code partition}, {@code offset}. A repeated batch puts them aside again.
 */
public final class DeadLetters {
    private static final int MAX_REASON = 500;
    private static final int LINGER_MS = 500;
    /** A value near the broker's limit of 1 MiB would pass it with the headers: its beginning has to do. */
    private static final int MAX_VALUE = 900 * 1024;

    private static final ConcurrentHashMap<String, Producer<byte[], byte[]>> PRODUCERS = new ConcurrentHashMap<>();

    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final List<Future<?>> pending = new ArrayList<>();

    /** To the brokers at {@code kafkaServers}, by the one producer that this JVM has for them. */
    public DeadLetters(String kafkaServers, Topics topics) {
        this.producer = PRODUCERS.computeIfAbsent(kafkaServers, DeadLetters::producer);
        this.topics = topics;
    }

    private static Producer<byte[], byte[]> producer(String servers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        // One request for many; whoever awaits them flushes, so nobody waits for this.
                        ProducerConfig.LINGER_MS_CONFIG,
                        LINGER_MS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        60_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        30_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Puts one message aside. */
    public void put(KafkaMessage message, String reason) {
        byte[] value = message.value();
        boolean cut = value != null && value.length > MAX_VALUE;
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                topics.deadLetter(message.topic()), message.key(), cut ? Arrays.copyOf(value, MAX_VALUE) : value);
        Headers headers = letter.headers();
        headers.add("reason", bytes(reason.substring(0, Math.min(reason.length(), MAX_REASON))));
        headers.add("topic", bytes(message.topic()));
        headers.add("partition", bytes(Integer.toString(message.partition())));
        headers.add("offset", bytes(Long.toString(message.offset())));
        if (cut) {
            headers.add("cut", bytes("true"));
        }
        pending.add(producer.send(letter));
    }

    /** Waits until Kafka has them. */
    public void await() {
        try {
            if (!pending.isEmpty()) {
                producer.flush();
            }
            for (Future<?> one : pending) {
                one.get();
            }
            pending.clear();
        } catch (ExecutionException e) {
            throw new StoreException("Failed to write to the dead-letter topic: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while writing to the dead-letter topic", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
