package com.btrade.stream.send.store;

import com.btrade.stream.send.Content;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The column {@code push_message.payload}: {@code {"link": "...", "values": {"variety": "...", ...}}}. */
final class ContentJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINK = "link";
    private static final String VALUES = "values";

    private ContentJson() {}

    static String write(Content content) {
        ObjectNode json = JSON.createObjectNode().put(LINK, content.link());
        ObjectNode values = json.putObject(VALUES);
        content.values().forEach(values::put);
        return json.toString();
    }

    static Content read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, String> values = new LinkedHashMap<>();
            json.path(VALUES)
                    .properties()
                    .forEach(
                            value -> values.put(value.getKey(), value.getValue().asText()));
            return new Content(json.path(LINK).asText(), values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read push_message.payload: it is not what this app stored", e);
        }
    }
}
