package com.btrade.sandbox.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes JSON as RFC 8259 has it: objects, lists, texts, numbers, null. */
public final class Json {
    private Json() {}

    public static String of(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(field -> text(String.valueOf(field.getKey())) + ":" + of(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? text(text) : String.valueOf(value);
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(json, text, i);
        }
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, String text, int at) {
        char sign = text.charAt(at);
        switch (sign) {
            case '"', '\\' -> json.append('\\').append(sign);
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (sign < ' ' || isLoneSurrogate(text, at)) {
                    json.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
                } else {
                    json.append(sign);
                }
            }
        }
    }

    /** Half a character: UTF-8 cannot carry it. */
    private static boolean isLoneSurrogate(String text, int at) {
        char sign = text.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(sign) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
