package com.btrade.sandbox.site;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer as it stands before it goes out. */
public record Reply(int status, Map<String, String> headers, String body, Charset charset) {
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

    /** A page in UTF-8. */
    public static Reply page(String html) {
        return of(200, "text/html; charset=utf-8", html);
    }

    /** A page in a charset of its own, under a Content-Type that need not name it. */
    public static Reply page(String html, Charset charset, String type) {
        return new Reply(200, Map.of("Content-Type", type), html, charset);
    }

    /** There is no such page. */
    public static Reply notFound() {
        return html(404, "404 Not Found");
    }

    /** The page may be had by another method only. */
    public static Reply only(String method) {
        return html(405, "405 Method Not Allowed").with("Allow", method);
    }

    private static Reply of(int status, String type, String body) {
        return new Reply(status, Map.of("Content-Type", type), body, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return body.getBytes(charset);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, charset);
    }

    Reply withBody(String other) {
        return new Reply(status, headers, other, charset);
    }
}
