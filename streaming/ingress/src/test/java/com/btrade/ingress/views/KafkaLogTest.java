package com.btrade.ingress.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.watch.Watch;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaLogTest {
    /** Port 1 is never given out, so nobody listens there. */
    private static final IngressSettings NOBODY = new IngressSettings("127.0.0.1:1", "", Duration.ofMillis(200), 1);

    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void waitsForTheBrokerOnceHoweverManyMessagesThereAre() {
        try (Counting producer = new Counting()) {
            assertThatThrownBy(() -> append(producer, Duration.ofMinutes(1))).isInstanceOf(Refusal.class);
        }
        assertThat(sent).hasValue(1);
    }

    @Test
    void sendsNothingMoreOnceTheTimeIsOver() {
        try (Counting producer = new Counting()) {
            assertThatThrownBy(() -> append(producer, Duration.ZERO)).isInstanceOf(Refusal.class);
        }
        assertThat(sent).hasValue(0);
    }

    private static void append(Counting producer, Duration atMost) {
        KafkaLog.Entry entry = new KafkaLog.Entry("push_receipt", "key", "{}", Map.of());
        new KafkaLog(producer, NOBODY, new Watch()).append("a test", Collections.nCopies(5, entry), atMost);
    }

    /** Kafka's own, that says how often it was called. */
    private final class Counting extends KafkaProducer<String, String> {
        Counting() {
            super(
                    Map.of("bootstrap.servers", NOBODY.kafkaServers(), "max.block.ms", 200),
                    new StringSerializer(),
                    new StringSerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, String> message) {
            sent.incrementAndGet();
            return super.send(message);
        }
    }
}
