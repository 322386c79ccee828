package com.btrade.jobs.site;

import com.btrade.model.Masked;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One purchase or supplier as a page shows it.
 *
 * @param values what the page has of it, cut where it is longer than any rule takes; a field that is there and empty is the
 *     empty text, one that is not there is missing
 * @param raw the item as the site gave it, empty if the values say all of it
 */
public record Item(Map<Field, String> values, String raw) {
    /** Longer than anything that any field takes: a page of elements within elements must not fill the memory. */
    private static final int LONGEST = 20_000;

    public Item {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        values.forEach((field, value) -> copy.put(field, cut(value).strip()));
        values = Collections.unmodifiableMap(copy);
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /** An item whose values say all of it. */
    public static Item of(Map<Field, String> values) {
        return new Item(values, "");
    }

    /** The value of a field, empty if the page does not have it. */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** Whether the page has a place for it, be it empty. */
    public boolean has(Field field) {
        return values.containsKey(field);
    }

    /** The same with one value more, for what a further page adds. */
    public Item with(Field field, String value) {
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(values);
        more.put(field, value);
        return new Item(more, raw);
    }

    @Override
    public String toString() {
        return "Item[date=" + get(Field.DATE) + ", mobile=" + Masked.of(get(Field.MOBILE)) + ", variety="
                + get(Field.VARIETY) + "]";
    }
}
