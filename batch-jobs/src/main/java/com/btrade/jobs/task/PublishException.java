package com.btrade.jobs.task;

/** Kafka did not take a chunk of tasks; they stay marked and the next run publishes them. */
final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishException(int tasks, String topic, Throwable cause) {
        super(
                "Failed to publish " + tasks + " tasks to the Kafka topic " + topic + " (see BTRADE_KAFKA_SERVERS): "
                        + cause.getMessage(),
                cause);
    }
}
