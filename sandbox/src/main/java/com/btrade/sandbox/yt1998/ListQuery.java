package com.btrade.sandbox.yt1998;

import com.btrade.sandbox.site.Request;
import java.util.List;
import java.util.stream.Stream;

/** Which page of the list is asked for: the query of getSupplyList.jsp. */
record ListQuery(Side side, int pageIndex, int pageSize) {
    private static final int MOST = 100;

    /**
     * Reads it as the site does.
     *
     * @throws IllegalArgumentException if a parameter is missing that says what is asked for, or is no number
     */
    static ListQuery of(Request request) {
        return new ListQuery(
                Side.of(number(request, "gqflg", -1)),
                within("pageIndex", number(request, "pageIndex", 0), 0, Integer.MAX_VALUE),
                within("pageSize", number(request, "pageSize", 10), 1, MOST));
    }

    /** What stands on the page that is asked for. */
    <T> Stream<T> of(List<T> all) {
        return all.stream().skip((long) pageIndex * pageSize).limit(pageSize);
    }

    private static int number(Request request, String name, int fallback) {
        String value = request.parameter(name).orElse(Integer.toString(fallback));
        try {
            return Integer.parseInt(value);
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
}
