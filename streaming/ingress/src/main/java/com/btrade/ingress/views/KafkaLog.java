package com.btrade.ingress.views;

import com.btrade.ingress.refusal.Refusal;
import com.btrade.model.Topics;
import com.btrade.watch.Watch;
import io.micrometer.core.instrument.Counter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Appends to Kafka and knows when all in-sync replicas have it; so many requests at a time and no more. */
@Component
public class KafkaLog {
    private static final Logger log = LoggerFactory.getLogger(KafkaLog.class);

    private final Producer<String, String> producer;
    private final Topics topics;
    private final Duration patience;
    private final KafkaRoom room;
    private final Counter busy;
    private final Counter away;

    KafkaLog(Producer<String, String> producer, IngressSettings settings, Watch watch) {
        this.busy = watch.registry().counter("btrade.ingress.kafka.refusals", "reason", "busy");
        this.away = watch.registry().counter("btrade.ingress.kafka.refusals", "reason", "away");
        this.producer = producer;
        this.topics = settings.topics();
        this.patience = settings.kafkaPatience();
        this.room = new KafkaRoom(settings.appendsAtOnce(), settings.hesitation());
        watch.registry().gauge("btrade.ingress.kafka.waiting", room, KafkaRoom::waiting);
    }

    /** One message; those of one key stay in order. */
    public record Entry(String topic, String key, String json, Map<String, String> headers) {
        public Entry {
            headers = Map.copyOf(headers);
        }
    }

    public Topics topics() {
        return topics;
    }

    /**
     * Appends messages and returns when Kafka has all of them.
     *
     * @param what what is not known to be recorded otherwise
     * @throws Refusal (503) if Kafka does not acknowledge in time or too many requests are waiting for it already
     */
    public void append(String what, List<Entry> entries) {
        // The producer gives up by itself; twice its patience only guards against a producer that does not.
        append(what, entries, patience.multipliedBy(2));
    }

    /** The same within {@code atMost}; what is late may stand in Kafka all the same. */
    public void append(String what, List<Entry> entries, Duration atMost) {
        // Sending waits too, for the broker and for room in the buffer.
        long deadline = System.nanoTime() + atMost.toNanos();
        enter(what);
        boolean answered = false;
        try {
            await(send(entries, deadline), deadline);
            answered = true;
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            away.increment();
            log.warn("Cannot append {}: {}", what, e.getMessage());
            throw Refusal.kafkaAway(matter(what), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.kafkaAway(matter(what), e);
        } finally {
            room.leave(answered);
        }
    }

    private void enter(String what) {
        try {
            if (room.enter()) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        busy.increment();
        throw Refusal.busy(matter(what));
    }

    /** Whose it is is nobody's business but the log's. */
    private static String matter(String what) {
        return what.replaceFirst(" of .*", "");
    }

    /** Stops at the first message that is known to have failed: the rest would only wait for the same. */
    private List<Future<?>> send(List<Entry> entries, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        int acknowledged = 0;
        for (Entry entry : entries) {
            if (deadline - System.nanoTime() <= 0) {
                throw new TimeoutException("sent " + sent.size() + " of " + entries.size() + " messages in time");
            }
            ProducerRecord<String, String> message = new ProducerRecord<>(entry.topic(), entry.key(), entry.json());
            entry.headers()
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            sent.add(producer.send(message));
            while (acknowledged < sent.size() && sent.get(acknowledged).isDone()) {
                sent.get(acknowledged++).get();
            }
        }
        return sent;
    }

    private static void await(List<Future<?>> sent, long deadline)
            throws ExecutionException, TimeoutException, InterruptedException {
        for (Future<?> one : sent) {
            one.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }
}
