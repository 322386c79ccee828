package com.btrade.jobs.task;

import com.btrade.model.BatchId;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads documents that two systems write: numbers of any kind or as text, ids as ObjectId or as their hex digits. */
public final class StatisticsDocument {
    private static final String BATCH = "purchaseinfoid";
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,11})(?:[.][0-9]*)?");

    /** In an aggregation of records: 1 if one has a click, 0 if it has none or another system wrote that in its own way. */
    public static final Bson CLICKED = Document.parse("""
            {$cond: [{$in: [{$ifNull: ['$click', 0]}, [0, '0', '']]}, 0, 1]}""");

    private StatisticsDocument() {}

    /** A whole number that fits an int. */
    public static Optional<Integer> integer(Document document, String field) {
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

    /** The text of a field without blanks around it, empty if there is none. */
    public static String text(Document document, String field) {
        Object value = document.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** Epoch seconds, without the fraction that another system may have written. */
    public static Optional<Long> second(Document document, String field) {
        Object value = document.get(field);
        if (value instanceof Number number) {
            return Optional.of(number.longValue());
        }
        Matcher text = SECONDS.matcher(text(document, field));
        return text.matches() ? Optional.of(Long.parseLong(text.group(1))) : Optional.empty();
    }

    /** The documents whose {@code createtime} is within seconds, as a number or as ten digits of text. */
    public static Bson created(long from, long until) {
        return Filters.or(within(from, until), within(Long.toString(from), Long.toString(until)));
    }

    private static <T> Bson within(T from, T until) {
        return Filters.and(Filters.gte("createtime", from), Filters.lt("createtime", until));
    }

    /** Whether a task is executed and no send app works on it any more. */
    public static boolean isFinished(Document task) {
        return integer(task, "status").orElse(0) == 1 && !task.containsKey("sending");
    }

    /** The documents of these batches, whose ids are texts or, of another system's, now and then numbers. */
    public static Bson ofBatches(Collection<BatchId> batches) {
        return Filters.in(
                BATCH,
                batches.stream()
                        .flatMap(batch -> Stream.of(batch.toString(), batch.value()))
                        .toList());
    }

    /** The batch that a document is about; 0 if it names none. */
    public static int batch(Document document) {
        return integer(document, BATCH).orElse(0);
    }

    /** One form for an id, whichever way it is stored. */
    public static String id(Document document, String field) {
        Object value = document.get(field);
        return value instanceof ObjectId id ? id.toHexString() : String.valueOf(value);
    }

    /** Every form in which another document may refer to one of some ids. */
    public static List<Object> forms(Collection<String> ids) {
        return ids.stream().flatMap(id -> forms(id).stream()).toList();
    }

    /** Every form in which another document may refer to an id. */
    public static List<Object> forms(@Nullable Object id) {
        if (id instanceof ObjectId objectId) {
            return List.of(objectId, objectId.toHexString());
        }
        if (id instanceof String hex && ObjectId.isValid(hex)) {
            return List.of(hex, new ObjectId(hex));
        }
        return id == null ? List.of() : List.of(id);
    }
}
