package com.btrade.sandbox.yt1998;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which page of the list is asked for: the query of getSupplyList.jsp. */
record ListQuery(int pageIndex, int pageSize) {
    private static final int MOST = 100;

    /**
     * Reads it as the site does.
     *
     * @throws IllegalArgumentException if a parameter is missing that says what is asked for, or is no number
     */
    static ListQuery of(@Nullable String query) {
        Map<String, String> parameters = parameters(query);
        int side = number(parameters, "gqflg", -1);
        if (side != 1) {
            throw new IllegalArgumentException("Invalid gqflg: " + side + ", this stand-in knows purchases only: 1");
        }
        return new ListQuery(
                within("pageIndex", number(parameters, "pageIndex", 0), 0, Integer.MAX_VALUE),
                within("pageSize", number(parameters, "pageSize", 10), 1, MOST));
    }

    private static int number(Map<String, String> parameters, String name, int fallback) {
        String value = parameters.get(name);
        try {
            return value == null ? fallback : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected a number", e);
        }
    }

    private static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Invalid " + name + ": " + value + ", expected " + least + " to " + most);
        }
        return value;
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : (query == null ? "" : query).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
