package com.btrade.jobs.run;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table in the order of a key, read a page at a time, each page behind the last key of the one before: no page
 * costs more than another, and rows that leave the table meanwhile make it skip none.
 *
 * @param <K> the key
 * @param <T> a row
 */
public final class Keyset<K, T> {
    private final Function<K, List<T>> behind;
    private final Function<T, K> key;
    private Iterator<T> page = List.<T>of().iterator();
    private K last;

    /**
     * Begins behind a key.
     *
     * @param behind reads the page behind a key; an empty one is the end
     * @param key of a row
     */
    public Keyset(K first, Function<K, List<T>> behind, Function<T, K> key) {
        this.last = first;
        this.behind = behind;
        this.key = key;
    }

    /** The next row, null at the end. */
    public @Nullable T next() {
        if (!page.hasNext()) {
            page = behind.apply(last).iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        T row = page.next();
        last = key.apply(row);
        return row;
    }

    /** The key of the last row handed out. */
    public K last() {
        return last;
    }
}
