package com.btrade.sandbox.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Conditional GET, RFC 9110: 304 to who has the page already; an ETag decides before a date does. */
final class Versions {
    private Versions() {}

    static Reply conditional(Request request, Reply reply, Instant modified) {
        if (reply.status() != 200 || !request.method().equals("GET")) {
            return reply;
        }
        String tag = "\"" + Integer.toHexString(reply.body().hashCode()) + "-"
                + reply.body().length() + "\"";
        ZonedDateTime second =
                ZonedDateTime.ofInstant(Instant.ofEpochSecond(modified.getEpochSecond()), ZoneOffset.UTC);
        return (isKnown(request, tag, second) ? new Reply(304, reply.headers(), "", reply.charset()) : reply)
                .with("ETag", tag)
                .with("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(second));
    }

    private static boolean isKnown(Request request, String tag, ZonedDateTime modified) {
        Optional<String> known = request.header("If-None-Match");
        return known.isPresent() ? known.get().equals(tag) : isKnownSince(request, modified);
    }

    private static boolean isKnownSince(Request request, ZonedDateTime modified) {
        try {
            return request.header("If-Modified-Since")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .filter(date -> !date.isBefore(modified))
                    .isPresent();
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
