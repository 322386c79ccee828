package com.btrade.ingress.refusal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form-encoded body: each field once, so many and so long at most. */
public final class Form {
    private static final int MOST_FIELDS = 40;
    private static final int MAX_NAME = 60;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads it.
     *
     * @throws UnreadableException if it is none, or too much of one
     */
    public static Form read(byte[] body) throws UnreadableException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", MOST_FIELDS + 2)) {
            add(pair, fields);
        }
        if (fields.size() > MOST_FIELDS) {
            throw new UnreadableException("Invalid form: over " + MOST_FIELDS + " fields");
        }
        return new Form(fields);
    }

    private static void add(String pair, Map<String, String> fields) throws UnreadableException {
        int at = pair.indexOf('=');
        if (at <= 0 && !pair.isEmpty()) {
            throw new UnreadableException("Invalid form: a field has no name or no value");
        }
        if (at > 0) {
            String name = decode(pair.substring(0, at));
            if (name.length() > MAX_NAME || fields.put(name, decode(pair.substring(at + 1))) != null) {
                throw new UnreadableException("Invalid form: a field stands in it twice or has too long a name");
            }
        }
    }

    private static String decode(String text) throws UnreadableException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("Invalid form: not URL-encoded");
        }
    }

    /** A field, stripped; empty if it is not there. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** A field of at most so many characters; empty if it is not there. */
    public String text(String name, int most) throws UnreadableException {
        String text = text(name);
        if (text.length() > most) {
            throw new UnreadableException("Invalid " + name + ": over " + most + " characters");
        }
        return text;
    }

    /** All of them. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
