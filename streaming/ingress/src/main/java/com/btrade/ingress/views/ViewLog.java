package com.btrade.ingress.views;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.model.Masked;
import com.btrade.model.PageView;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Appends page views to {@code push_monitor}, keyed by the visitor's token so that one visitor's stay in order. */
@Component
public class ViewLog {
    private static final Logger log = LoggerFactory.getLogger(ViewLog.class);

    private final Producer<String, String> producer;
    private final JsonMapper json;
    private final String topic;
    private final long patienceMillis;
    private final Semaphore room;

    ViewLog(Producer<String, String> producer, JsonMapper json, IngressSettings settings) {
        this.producer = producer;
        this.json = json;
        this.topic = settings.topics().pushMonitor();
        this.patienceMillis = settings.kafkaPatience().toMillis();
        this.room = new Semaphore(settings.appendsAtOnce());
    }

    /**
     * Appends a view and returns when all in-sync replicas have it.
     *
     * @throws Refusal (503) if Kafka does not acknowledge in time or too many requests are waiting for it already
     */
    public void append(PageView view) {
        if (!room.tryAcquire()) {
            throw Refusal.busy();
        }
        try {
            acknowledged(producer.send(message(view)));
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            log.warn(
                    "Cannot append the view of link {}: {}",
                    Masked.of(view.uuid().value()),
                    e.getMessage());
            throw Refusal.kafkaAway(e);
        } finally {
            room.release();
        }
    }

    private ProducerRecord<String, String> message(PageView view) {
        return new ProducerRecord<>(topic, view.uuid().value(), json.writeValueAsString(view.toJson()));
    }

    private void acknowledged(Future<RecordMetadata> sent) throws ExecutionException, TimeoutException {
        try {
            // The producer gives up by itself; twice its patience only guards against a producer that does not.
            sent.get(2 * patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.kafkaAway(e);
        }
    }
}
