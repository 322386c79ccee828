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
 * @param appendsAtOnce how many requests may wait for Kafka; one more is refused at once, so that they never pile up
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

    Topics topics() {
        return new Topics(topicPrefix);
    }
}
