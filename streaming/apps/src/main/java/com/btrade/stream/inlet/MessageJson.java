package com.btrade.stream.inlet;

import com.btrade.model.MalformedMessageException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON object that a message's value has to be: UTF-8, at most 64 KiB. */
public final class MessageJson {
    private static final int MAX_BYTES = 64 * 1024;
    private static final String NO_OBJECT = "Invalid message: expected one JSON object and nothing else";
    private static final ObjectReader FIELDS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerForMapOf(Object.class);

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
        Map<String, ?> fields = parse(value);
        if (fields == null) {
            throw new MalformedMessageException(NO_OBJECT);
        }
        return fields;
    }

    private static @Nullable Map<String, ?> parse(byte[] value) throws MalformedMessageException {
        try {
            return FIELDS.readValue(value);
        } catch (MismatchedInputException e) {
            throw new MalformedMessageException(NO_OBJECT);
        } catch (JsonProcessingException e) {
            throw new MalformedMessageException("Invalid message: not JSON, " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedMessageException("Invalid message: not UTF-8");
        }
    }
}
