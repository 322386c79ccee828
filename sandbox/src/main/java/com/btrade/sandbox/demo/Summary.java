package com.btrade.sandbox.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a demo, for programs.
 *
 * @param crawled items read from the stand-in site in this run; of them duplicates and rejected, as the job counted
 * @param purchases purchases in the store
 * @param setAside rows that wait for a herb or a mobile, in the store
 * @param channels by channel: tasks, recipients, sent, clicks, quotes, in the store
 * @param seconds per stage of this run
 * @param faults what does not add up, empty if all does
 */
@JsonPropertyOrder({"crawled", "duplicates", "rejected", "purchases", "setAside", "tasks"})
record Summary(
        long crawled,
        long duplicates,
        long rejected,
        long purchases,
        long setAside,
        long tasks,
        Map<String, Map<String, Long>> channels,
        Map<String, Double> seconds,
        List<String> faults) {
    void write(Path file) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
    }
}
