package com.btrade.stream.inlet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Looks before the start whether the broker is there and has the topics, for Spark would only say so minutes later. */
public final class TopicCheck {
    private static final int TIMEOUT_MS = 15_000;

    private TopicCheck() {}

    /**
     * Requires topics.
     *
     * @throws IllegalStateException if the broker or a topic is not there; says what to do
     */
    public static void require(String kafkaServers, List<String> topics) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafkaServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS))) {
            Set<String> there = admin.listTopics().names().get();
            for (String topic : topics) {
                if (!there.contains(topic)) {
                    throw new IllegalStateException("Cannot start: Kafka at " + kafkaServers + " has no topic " + topic
                            + "; create it first (请先创建主题)");
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Cannot reach Kafka at " + kafkaServers + ", is BTRADE_KAFKA_SERVERS right?"
                            + " (无法连接 Kafka，请检查 BTRADE_KAFKA_SERVERS) " + e.getCause(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for Kafka", e);
        }
    }
}
