package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import java.net.URI;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a page. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SHOWN = 80;

    private Json() {}

    /** The page's JSON, or what the page is instead. */
    static JsonNode of(Page page) throws LayoutException {
        String text = Words.of(page);
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            String start = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Nd}", "*");
            String shown = start.substring(0, Math.min(start.length(), SHOWN));
            throw new LayoutException(page.uri(), "it is not JSON, it begins with: " + shown);
        }
    }

    /** The list of objects under a name. */
    static JsonNode objects(URI page, JsonNode json, String name) throws LayoutException {
        JsonNode list = json.path(name);
        if (!list.isArray()) {
            throw new LayoutException(page, "the JSON has no list \"" + name + "\"");
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isObject()) {
                throw new LayoutException(page, name + "[" + i + "] is not an object");
            }
        }
        return list;
    }

    /** The text of a single value, empty if it is null or none. */
    static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /** A value as JSON. */
    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
