package com.btrade.ingress.views;

import com.btrade.model.Topics;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where views are appended and how long a visitor waits for it.
 *
 * @param kafkaServers {@code host:port}, comma separated; from {@code BTRADE_KAFKA_SERVERS}
 * @param topicPrefix what every topic name begins with; from {@code BTRADE_TOPIC_PREFIX}
 * @param kafkaPatience how long an append waits to find the broker, and then again for its acknowledgement
 * @param appendsAtOnce how many requests may wait for Kafka's acknowledgement; one more waits for one of them to end, a
 *     third of its patience at most, and is refused at once if Kafka failed last, so that they never pile up
 */
@ConfigurationProperties("btrade.ingress")
record IngressSettings(
        @DefaultValue("127.0.0.1:9092") String kafkaServers,
        @DefaultValue("") String topicPrefix,
        @DefaultValue("3s") Duration kafkaPatience,
        @DefaultValue("40") int appendsAtOnce) {
    IngressSettings {
        topicPrefix = new Topics(topicPrefix).prefix();
        if (kafkaPatience.toMillis() < 100 || kafkaPatience.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException(
                    "Invalid btrade.ingress.kafka-patience: " + kafkaPatience + ", expected 100ms to 1m");
        }
        if (appendsAtOnce < 1) {
            throw new IllegalArgumentException(
                    "Invalid btrade.ingress.appends-at-once: " + appendsAtOnce + ", expected a number above 0");
        }
    }

    /** How long Kafka may stand still before it is taken for one that does not answer. */
    Duration hesitation() {
        return kafkaPatience.dividedBy(3);
    }

    Topics topics() {
        return new Topics(topicPrefix);
    }
}
