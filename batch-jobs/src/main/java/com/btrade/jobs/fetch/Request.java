package com.btrade.jobs.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked of a site.
 *
 * @param form the fields that a POST sends, in their order; they may hold secrets and are never printed
 */
public record Request(Method method, URI uri, Map<String, String> form) {
    /** What a crawler does to an address. */
    public enum Method {
        GET,
        POST
    }

    public Request {
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("(?i)https?")) {
            throw new IllegalArgumentException("Invalid address: " + uri + ", expected http://host or https://host");
        }
        if (method == Method.GET && !form.isEmpty()) {
            throw new IllegalArgumentException("Invalid request: a GET of " + uri + " has no form");
        }
    }

    /** Reads an address. */
    public static Request get(URI uri) {
        return new Request(Method.GET, uri, Map.of());
    }

    /** Sends a form, which may be empty. */
    public static Request post(URI uri, Map<String, String> form) {
        return new Request(Method.POST, uri, form);
    }

    /** The form as {@code application/x-www-form-urlencoded} in UTF-8. */
    String body() {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }
}
