package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Field;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values of an item as they are stored: a JSON object, its keys in the order of {@link Field}. */
final class Fields {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<LinkedHashMap<String, Double>> NUMBERS = new TypeReference<>() {};

    private Fields() {}

    static String json(Map<Field, String> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            if (values.containsKey(field)) {
                texts.put(field.key(), values.getOrDefault(field, ""));
            }
        }
        return MAPPER.writeValueAsString(texts);
    }

    static String shares(Map<Field, Double> shares) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        new TreeMap<>(shares).forEach((field, share) -> numbers.put(field.key(), share));
        return MAPPER.writeValueAsString(numbers);
    }

    static Map<Field, Double> parseShares(String json) {
        Map<Field, Double> shares = new EnumMap<>(Field.class);
        MAPPER.readValue(json, NUMBERS).forEach((key, share) -> shares.put(field(key), share));
        return shares;
    }

    static Map<Field, String> parse(String json) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        MAPPER.readValue(json, TEXTS).forEach((key, text) -> values.put(field(key), text));
        return values;
    }

    private static Field field(String key) {
        return Field.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
