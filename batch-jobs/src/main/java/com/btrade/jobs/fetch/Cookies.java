package com.btrade.jobs.fetch;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps cookies in memory, those too that one host of a site sets for all of them, with a dot before the name or without
 * (RFC 6265): the JDK's own policy takes the old way of writing only, and a log-in on a host of its own would not hold.
 */
final class Cookies {
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

    /** What the JDK puts behind a host's name that has no dot, if a cookie names no domain. */
    private static final String LOCAL = ".local";

    private Cookies() {}

    static CookieManager inMemory() {
        return new CookieManager(null, Cookies::isOfItsOwnSite);
    }

    private static boolean isOfItsOwnSite(URI uri, HttpCookie cookie) {
        String host = lower(String.valueOf(uri.getHost()));
        String domain = lower(String.valueOf(cookie.getDomain()));
        return domain.equals(host)
                || domain.equals(host + LOCAL)
                || isBelow(host, domain.startsWith(".") ? domain.substring(1) : domain);
    }

    /** Whether a host is of a domain that has a name and is not a country's or the like. */
    private static boolean isBelow(String host, String domain) {
        return domain.indexOf('.') > 0 && !NUMBERS.matcher(host).matches() && ("." + host).endsWith("." + domain);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
