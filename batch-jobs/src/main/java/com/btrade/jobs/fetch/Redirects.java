package com.btrade.jobs.fetch;

import java.net.URI;
import java.util.Optional;

/** Where an answer sends the crawler; never to another site. */
final class Redirects {
    private static final int KEEP_METHOD = 307;
    private static final int KEEP_METHOD_FOR_EVER = 308;

    private Redirects() {}

    /** The address to ask instead, nothing if the answer is no redirect. */
    static Optional<URI> target(Page page) throws FetchException {
        if (page.status() < 300
                || page.status() >= 400
                || page.header("Location").isEmpty()) {
            return Optional.empty();
        }
        URI target = resolve(page);
        if (!isSameSite(page.uri(), target)) {
            throw new RedirectedAwayException(page.uri(), target);
        }
        return Optional.of(target);
    }

    /** What to ask there: what was asked here, unless the site says that reading is enough (RFC 9110, 303 and practice). */
    static Request elsewhere(Request asked, int status, URI target) {
        return status == KEEP_METHOD || status == KEEP_METHOD_FOR_EVER
                ? new Request(asked.method(), target, asked.form())
                : Request.get(target);
    }

    private static URI resolve(Page page) throws FetchException {
        try {
            return page.uri().resolve(page.header("Location"));
        } catch (IllegalArgumentException e) {
            throw new FetchException(page.uri(), "it redirects to an address that is none", e);
        }
    }

    /** The same host and port; from http to https on their own ports is the same site too. */
    private static boolean isSameSite(URI from, URI to) {
        if (to.getHost() == null || to.getScheme() == null || !to.getHost().equalsIgnoreCase(from.getHost())) {
            return false;
        }
        boolean samePort = port(from) == port(to) && from.getScheme().equalsIgnoreCase(to.getScheme());
        boolean upgrade = from.getScheme().equalsIgnoreCase("http")
                && to.getScheme().equalsIgnoreCase("https")
                && from.getPort() == -1
                && to.getPort() == -1;
        return samePort || upgrade;
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
