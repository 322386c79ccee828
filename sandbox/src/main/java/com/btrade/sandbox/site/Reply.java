package com.btrade.sandbox.site;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer as it stands before it goes out. */
public record Reply(int status, Map<String, String> headers, String body) {
    public static Reply json(int status, String json) {
        return of(status, "application/json;charset=UTF-8", json);
    }

    public static Reply text(int status, String text) {
        return of(status, "text/plain;charset=UTF-8", text);
    }

    /** A page that says one thing. */
    public static Reply html(int status, String title) {
        return of(
                status,
                "text/html;charset=UTF-8",
                "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title
                        + "</h1></body></html>");
    }

    private static Reply of(int status, String type, String body) {
        return new Reply(status, Map.of("Content-Type", type), body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
