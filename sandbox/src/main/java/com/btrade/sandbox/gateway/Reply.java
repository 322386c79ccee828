package com.btrade.sandbox.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer and what happens to it on its way.
 *
 * @param mishap null if it just goes out
 */
public record Reply(int status, String body, @Nullable Mishap mishap) {
    /** 200 with a JSON value. */
    public static Reply json(Object value, Optional<Mishap> mishap) {
        return new Reply(200, Json.write(value), mishap.orElse(null));
    }

    /** An error page. */
    public static Reply error(int status) {
        return new Reply(status, "<html><body><h1>Error " + status + "</h1></body></html>", null);
    }
}
