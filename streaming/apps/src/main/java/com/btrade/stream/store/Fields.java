package com.btrade.stream.store;

import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads fields of documents that several systems wrote: a number may be of any type, or a text, or not there. */
public final class Fields {
    private Fields() {}

    /** A text, empty if it is not there. */
    public static String text(Document document, String name) {
        Object value = document.get(name);
        return value == null ? "" : value.toString().strip();
    }

    /** A whole number, if there is one. */
    public static Optional<Integer> integer(Document document, String name) {
        return integer(document.get(name));
    }

    private static Optional<Integer> integer(@Nullable Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.intValue());
        }
        if (value instanceof String text && text.strip().matches("-?[0-9]{1,9}")) {
            return Optional.of(Integer.valueOf(text.strip()));
        }
        return Optional.empty();
    }
}
