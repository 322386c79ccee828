package com.btrade.sandbox.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON (RFC 8259) as maps, lists, texts, numbers, booleans; no null and no fractions, which no call here has. */
public final class Json {
    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Writes a value. */
    public static String write(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(field -> quote(String.valueOf(field.getKey())) + ":" + write(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String string ? quote(string) : String.valueOf(value);
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                json.append('\\').append(sign);
            } else if (sign < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
            } else {
                json.append(sign);
            }
        }
        return json.append('"').toString();
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Map<String, Object> object(String text) {
        return asObject(read(text));
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static List<Object> list(String text) {
        if (read(text) instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw new IllegalArgumentException("Invalid JSON: expected a list");
    }

    /**
     * A value that has to be an object.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Map<String, Object> asObject(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((name, field) -> object.put(String.valueOf(name), field));
            return object;
        }
        throw new IllegalArgumentException("Invalid JSON: expected an object");
    }

    private static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.blanks();
        if (json.at != text.length()) {
            throw json.invalid();
        }
        return value;
    }

    private Object value(int depth) {
        blanks();
        if (at >= text.length() || depth > DEEPEST) {
            throw invalid();
        }
        return switch (text.charAt(at)) {
            case '{' -> members(depth + 1);
            case '[' -> elements(depth + 1);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> members(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (!ends('}', object.isEmpty())) {
            blanks();
            String name = string();
            blanks();
            expect(':');
            object.put(name, value(depth));
        }
        return object;
    }

    private List<Object> elements(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        while (!ends(']', list.isEmpty())) {
            list.add(value(depth));
        }
        return list;
    }

    private boolean ends(char bracket, boolean first) {
        blanks();
        if (at < text.length() && text.charAt(at) == bracket) {
            at++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private Object word() {
        int from = at;
        while (at < text.length() && "truefals-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.matches("-?[0-9]{1,18}")) {
            return Long.valueOf(word);
        }
        if (!word.matches("true|false")) {
            throw invalid();
        }
        return Boolean.valueOf(word);
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char sign = text.charAt(at++);
            string.append(sign == '\\' ? escaped() : sign);
        }
        expect('"');
        return string.toString();
    }

    private char escaped() {
        char sign = at < text.length() ? text.charAt(at++) : ' ';
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw invalid();
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw invalid();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private void expect(char sign) {
        if (at >= text.length() || text.charAt(at) != sign) {
            throw invalid();
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException invalid() {
        return new IllegalArgumentException("Invalid JSON at " + at);
    }
}
