package com.btrade.dataflow.client.definitions;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One entry of a file: gives each key once and refuses what is missing, of another kind, or asked for by nobody. */
final class Entry {
    private final String place;
    private final Map<String, @Nullable Object> values;
    private final TreeSet<String> known = new TreeSet<>();

    /**
     * @param place file, position and name, for messages
     * @param values what stands there
     */
    Entry(String place, Map<String, @Nullable Object> values) {
        this.place = place;
        this.values = values;
    }

    String text(String key) {
        known.add(key);
        if (values.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw refused(values.containsKey(key) ? "`" + key + "` must be a text" : "`" + key + "` is missing, add it");
    }

    int number(String key) {
        known.add(key);
        if (values.get(key) instanceof Integer number) {
            return number;
        }
        throw refused(
                values.containsKey(key) ? "`" + key + "` must be a whole number" : "`" + key + "` is missing, add it");
    }

    /** A list that may be left out. */
    List<String> texts(String key) {
        known.add(key);
        if (!values.containsKey(key)) {
            return List.of();
        }
        if (values.get(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw refused("`" + key + "` must be a list of texts");
    }

    /** Refuses keys that nobody asked for. */
    void requireNoMore() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw refused("unknown key `" + key + "`, there are " + String.join(", ", known));
            }
        }
    }

    InvalidDefinitionException refused(String why) {
        return new InvalidDefinitionException("Invalid definition 定义有误: " + place + ": " + why);
    }
}
