package com.btrade.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a message as the website writes them: numbers sometimes as strings, extra fields anywhere. */
final class JsonFields {
    /** More than any number that is written here, with its fraction. */
    private static final int MAX_DIGITS = 40;
    /** So many fit into a long. */
    private static final int LONG_DIGITS = 18;

    private final Map<String, ?> json;

    JsonFields(Map<String, ?> json) {
        this.json = json;
    }

    void requireMessageType(int expected) throws MalformedMessageException {
        long found = number("messagetype");
        if (found != expected) {
            throw new MalformedMessageException("Invalid messagetype: " + found + ", expected " + expected);
        }
    }

    String text(String name) throws MalformedMessageException {
        Object value = required(name);
        if (!(value instanceof String text)) {
            throw new MalformedMessageException("Invalid " + name + ": expected a text");
        }
        return text;
    }

    long number(String name) throws MalformedMessageException {
        return asNumber(name, required(name));
    }

    int intOr(String name, int fallback) throws MalformedMessageException {
        Object value = json.get(name);
        if (isAbsent(value)) {
            return fallback;
        }
        return asInt(name, asNumber(name, value));
    }

    int integer(String name) throws MalformedMessageException {
        return asInt(name, number(name));
    }

    private Object required(String name) throws MalformedMessageException {
        Object value = json.get(name);
        if (value == null) {
            throw new MalformedMessageException("Invalid message: " + name + " is missing");
        }
        return value;
    }

    /** Scales near the ends of int would overflow the sum. */
    private static long number(String name, BigDecimal number) throws MalformedMessageException {
        if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() - number.scale() > LONG_DIGITS) {
            throw new MalformedMessageException("Invalid " + name + ": out of range");
        }
        return number.longValue();
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null || (value instanceof String text && text.isBlank());
    }

    private static int asInt(String name, long number) throws MalformedMessageException {
        if (number != (int) number) {
            throw new MalformedMessageException("Invalid " + name + ": out of range");
        }
        return (int) number;
    }

    private static long asNumber(String name, @Nullable Object value) throws MalformedMessageException {
        if (value instanceof Integer number) {
            return number;
        }
        if (value instanceof Number || value instanceof String) {
            String text = value.toString().strip();
            try {
                // Its length first: reading digits takes the square of their number.
                if (text.length() <= MAX_DIGITS) {
                    return number(name, new BigDecimal(text));
                }
            } catch (NumberFormatException e) {
                throw new MalformedMessageException("Invalid " + name + ": expected a number");
            }
        }
        throw new MalformedMessageException("Invalid " + name + ": expected a number");
    }
}
