package com.btrade.ingress.views;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The requests that wait for Kafka's acknowledgement: so many, and one more waits until one of them has it. A broker that
 * only hesitates costs nobody a refusal; one that fails, or does not answer anybody within {@code hesitation}, gets no queue.
 */
final class KafkaRoom {
    private final Semaphore places;
    private final Duration hesitation;
    private volatile boolean answering = true;

    KafkaRoom(int places, Duration hesitation) {
        this.places = new Semaphore(places, true);
        this.hesitation = hesitation;
    }

    /** How many wait for a place. */
    int waiting() {
        return places.getQueueLength();
    }

    /** Whether one more waits for a place, and is not refused at once. */
    boolean answers() {
        return answering;
    }

    /** Whether there is a place; whoever has one gives it back by {@link #leave}. */
    boolean enter() throws InterruptedException {
        if (places.tryAcquire()) {
            return true;
        }
        if (!answering) {
            return false;
        }
        if (places.tryAcquire(hesitation.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        answering = false;
        return false;
    }

    /** Gives the place back and says whether Kafka acknowledged. */
    void leave(boolean acknowledged) {
        answering = acknowledged;
        places.release();
    }
}
