package com.btrade.ingress.start;

import org.apache.kafka.common.KafkaException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when the Kafka address is none or its host is unknown. */
class KafkaAddressAnalyzer extends AbstractFailureAnalyzer<KafkaException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KafkaException cause) {
        Throwable reason = cause.getCause() == null ? cause : cause.getCause();
        return new FailureAnalysis(
                "Cannot use the Kafka address Kafka 地址不可用: " + reason.getMessage(),
                "Set BTRADE_KAFKA_SERVERS to host:port, several separated by commas"
                        + " 请把 BTRADE_KAFKA_SERVERS 设为 host:port，多个以逗号分隔。",
                cause);
    }
}
