package com.btrade.sandbox.yt1998;

import com.btrade.sandbox.site.Request;

/** Which page of the list is asked for: the query of getSupplyList.jsp. */
record ListQuery(int pageIndex, int pageSize) {
    private static final int MOST = 100;

    /**
     * Reads it as the site does.
     *
     * @throws IllegalArgumentException if a parameter is missing that says what is asked for, or is no number
     */
    static ListQuery of(Request request) {
        int side = number(request, "gqflg", -1);
        if (side != 1) {
            throw new IllegalArgumentException("Invalid gqflg: " + side + ", this stand-in knows purchases only: 1");
        }
        return new ListQuery(
                within("pageIndex", number(request, "pageIndex", 0), 0, Integer.MAX_VALUE),
                within("pageSize", number(request, "pageSize", 10), 1, MOST));
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
