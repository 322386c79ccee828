package com.btrade.ingress.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KafkaRoomTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void letsOneMoreInWhenOneHasItsAcknowledgement() throws Exception {
        KafkaRoom room = new KafkaRoom(1, LONG);
        assertThat(room.enter()).isTrue();
        FutureTask<Boolean> oneMore = waiting(room);
        room.leave(true);

        assertThat(oneMore.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(room.waiting()).isZero();
    }

    @Test
    void refusesOneMoreAtOnceWhileKafkaFails() throws Exception {
        KafkaRoom room = new KafkaRoom(1, LONG);
        assertThat(room.enter()).isTrue();
        room.leave(false);

        assertThat(room.enter()).as("a place is free").isTrue();
        assertThat(room.enter()).isFalse();
    }

    @Test
    void letsOneMoreWaitAgainOnceKafkaAcknowledges() throws Exception {
        KafkaRoom room = new KafkaRoom(1, LONG);
        assertThat(room.enter()).isTrue();
        room.leave(false);
        assertThat(room.enter()).isTrue();
        room.leave(true);

        assertThat(room.enter()).isTrue();
        waiting(room);
    }

    @Test
    void takesAKafkaForFailingThatAnswersNobodyWithinTheHesitation() throws Exception {
        KafkaRoom room = new KafkaRoom(1, Duration.ofMillis(1));
        assertThat(room.enter()).isTrue();

        assertThat(room.enter()).isFalse();
        assertThat(room.answers()).isFalse();
    }

    private static FutureTask<Boolean> waiting(KafkaRoom room) {
        FutureTask<Boolean> oneMore = new FutureTask<>(room::enter);
        Thread thread = new Thread(oneMore);
        thread.setDaemon(true);
        thread.start();
        await().until(() -> room.waiting() == 1);
        return oneMore;
    }
}
