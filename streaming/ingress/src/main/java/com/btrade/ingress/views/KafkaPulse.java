package com.btrade.ingress.views;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether a view could be appended now: a broker answers and the topic is there. */
@Component
public class KafkaPulse {
    private static final Logger log = LoggerFactory.getLogger(KafkaPulse.class);

    private final Admin admin;
    private final String topic;

    KafkaPulse(Admin admin, IngressSettings settings) {
        this.admin = admin;
        this.topic = settings.topics().pushMonitor();
    }

    /** Asks the broker; takes as long as the configured patience if none answers. */
    public boolean answers() {
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            log.warn("Cannot find topic {}: {}", topic, e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
