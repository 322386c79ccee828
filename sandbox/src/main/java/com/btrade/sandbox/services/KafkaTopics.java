package com.btrade.sandbox.services;

import com.btrade.model.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the platform's topics where they are missing. */
public final class KafkaTopics {
    private static final int PARTITIONS = 4;

    private KafkaTopics() {}

    /** Creates each topic and its dead letters; those that exist are left as they are. */
    public static void create(String servers, Topics topics) throws InterruptedException {
        List<String> names = List.of(topics.sendTask(), topics.pushMonitor(), topics.pushReceipt());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers, "default.api.timeout.ms", "30000"))) {
            for (String name : names) {
                create(admin, name, PARTITIONS);
                create(admin, topics.deadLetter(name), 1);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot create the topics on " + servers + ": " + e.getMessage(), e);
        }
    }

    private static void create(Admin admin, String name, int partitions)
            throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
