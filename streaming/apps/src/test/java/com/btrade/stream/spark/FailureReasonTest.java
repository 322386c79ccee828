package com.btrade.stream.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.stream.store.StoreException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {
    private static final Throwable INNERMOST = new TimeoutException("Timed out waiting for a node assignment");

    @Test
    void keepsTheSentenceThatSaysWhichVariableToLookAt() {
        String sentence = "Cannot reach Kafka at kafka:9092, is BTRADE_KAFKA_SERVERS right?";

        assertThat(FailureReason.of(new IllegalStateException(sentence, INNERMOST)))
                .isEqualTo(sentence);
    }

    @Test
    void findsTheWordsOfAStoreAndElseTheInnermostOnesInWhatSparkWraps() {
        Throwable store = new StoreException("Cannot reach MySQL", INNERMOST);

        assertThat(FailureReason.of(new IllegalStateException("Job aborted", store)))
                .isEqualTo("Cannot reach MySQL");
        assertThat(FailureReason.of(new IllegalStateException("Job aborted", INNERMOST)))
                .isEqualTo("TimeoutException: Timed out waiting for a node assignment");
    }
}
