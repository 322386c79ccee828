package com.btrade.sandbox.site;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request, read to its end.
 *
 * @param path decoded
 * @param query as it came, without the question mark; empty if there was none
 * @param headers the first value of each, by its name in small letters
 * @param body as UTF-8, at most 64 KiB of it
 */
public record Request(String method, String path, String query, Map<String, String> headers, String body) {
    private static final int MOST = 65_536;

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), header.getValue().get(0));
        }
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                headers,
                new String(exchange.getRequestBody().readNBytes(MOST), StandardCharsets.UTF_8));
    }

    /** The path, with the query if there is one. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A parameter of the query. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(pairs(query, "&").get(name));
    }

    /** A field of a posted form. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(pairs(body, "&").get(name));
    }

    /** A cookie by its name. */
    public Optional<String> cookie(String name) {
        return header("Cookie").map(cookies -> pairs(cookies, ";").get(name));
    }

    /** A header by its name, in whatever letters. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A parameter that has to be a number. */
    public Optional<Integer> number(String name) {
        return parameter(name).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }

    private static Map<String, String> pairs(String text, String separator) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text.split(separator, -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals).strip(), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
