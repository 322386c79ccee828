package com.btrade.stream.inlet;

import com.btrade.model.MalformedMessageException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Reads the JSON object that a message's value has to be: UTF-8, at most 64 KiB. */
public final class MessageJson {
    private static final int MAX_BYTES = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MessageJson() {}

    /**
     * The object's fields.
     *
     * @throws MalformedMessageException if the value is anything else
     */
    public static Map<String, ?> read(KafkaMessage message) throws MalformedMessageException {
        byte[] value = message.value();
        if (value == null || value.length == 0) {
            throw new MalformedMessageException("Invalid message: it is empty");
        }
        if (value.length > MAX_BYTES) {
            throw new MalformedMessageException(
                    "Invalid message: " + value.length + " bytes, expected at most " + MAX_BYTES);
        }
        return fields(parse(value));
    }

    private static JsonNode parse(byte[] value) throws MalformedMessageException {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new MalformedMessageException("Invalid message: not JSON, " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedMessageException("Invalid message: not UTF-8");
        }
    }

    private static Map<String, ?> fields(JsonNode json) throws MalformedMessageException {
        if (!json.isObject()) {
            throw new MalformedMessageException("Invalid message: expected a JSON object, not "
                    + json.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return JSON.convertValue(json, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }
}
