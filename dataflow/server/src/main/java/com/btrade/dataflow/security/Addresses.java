package com.btrade.dataflow.security;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By which addresses people may name this server: loopback names, and what an operator made it known as.
 *
 * @param published origins such as https://dataflow.example.com
 */
record Addresses(Set<String> published) {
    static final String PUBLIC_URL = "BTRADE_DATAFLOW_PUBLIC_URL";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    Addresses {
        published = Set.copyOf(published);
    }

    /** @param urls one or more, separated by commas; what follows the port is left out */
    static Addresses parse(String urls) {
        return new Addresses(Arrays.stream(urls.split(",", -1))
                .map(String::trim)
                .filter(url -> !url.isEmpty())
                .map(url -> origin(url)
                        .orElseThrow(() -> new RefusedToStart(
                                "Invalid " + PUBLIC_URL + ": " + url + " is not like https://dataflow.example.com")))
                .collect(Collectors.toSet()));
    }

    /** Whether a Host header names this machine or a published address. */
    boolean knowsHost(String hostAndPort) {
        String lower = hostAndPort.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(lower.replaceFirst(":\\d+$", ""))
                || published.stream().anyMatch(origin -> authority(origin).equals(lower));
    }

    /** Whether a page of this origin, or of this address, is one of this server's own. */
    boolean isOwn(String originOrUrl, @Nullable String hostAndPort) {
        return origin(originOrUrl)
                .filter(origin -> published.contains(origin)
                        || (hostAndPort != null && authority(origin).equals(hostAndPort.toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    private static String authority(String origin) {
        return origin.substring(origin.indexOf("://") + 3);
    }

    private static Optional<String> origin(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getScheme() == null || uri.getHost() == null
                    ? Optional.empty()
                    : Optional.of(
                            (uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                                    .toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
