package com.btrade.jobs.task;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads documents that two systems write: numbers of any kind or as text, ids as ObjectId or as their hex digits. */
final class StatisticsDocument {
    private StatisticsDocument() {}

    static Optional<Integer> integer(Document document, String field) {
        Object value = document.get(field);
        if (value instanceof Number number) {
            return Optional.of(number.intValue());
        }
        try {
            return value instanceof String text ? Optional.of(Integer.parseInt(text.strip())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static String text(Document document, String field) {
        Object value = document.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** One form for an id, whichever way it is stored. */
    static String id(Document document, String field) {
        Object value = document.get(field);
        return value instanceof ObjectId id ? id.toHexString() : String.valueOf(value);
    }

    /** Every form in which another document may refer to an id. */
    static List<Object> forms(@Nullable Object id) {
        if (id instanceof ObjectId objectId) {
            return List.of(objectId, objectId.toHexString());
        }
        if (id instanceof String hex && ObjectId.isValid(hex)) {
            return List.of(hex, new ObjectId(hex));
        }
        return id == null ? List.of() : List.of(id);
    }
}
