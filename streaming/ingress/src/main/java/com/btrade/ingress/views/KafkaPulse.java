package com.btrade.ingress.views;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether views and receipts could be appended now: a broker answers and the topics are there. */
@Component
public class KafkaPulse {
    private static final Logger log = LoggerFactory.getLogger(KafkaPulse.class);

    private final Admin admin;
    private final List<String> topics;
    private final Semaphore asking = new Semaphore(1);
    private volatile boolean answered;

    KafkaPulse(Admin admin, IngressSettings settings) {
        this.admin = admin;
        this.topics = List.of(settings.topics().pushMonitor(), settings.topics().pushReceipt());
    }

    /**
     * Asks the broker; takes as long as the configured patience if none answers. One asks at a time: whoever comes meanwhile
     * hears what was found before, so that they do not pile up.
     */
    public boolean answers() {
        if (!asking.tryAcquire()) {
            return answered;
        }
        try {
            answered = ask();
            return answered;
        } finally {
            asking.release();
        }
    }

    private boolean ask() {
        try {
            admin.describeTopics(topics).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            log.warn("Cannot find the topics {}: {}", topics, e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
