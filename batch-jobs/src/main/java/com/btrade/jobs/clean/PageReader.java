package com.btrade.jobs.clean;

import com.btrade.jobs.run.Keyset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads keys a page at a time, each page behind the last key of the one before. It keeps no state: what is done is in
 * order and is not found again, so a run that died begins at what is left.
 */
class PageReader<T> implements ItemReader<T> {
    private final Keyset<T, T> keys;
    private final Predicate<T> own;

    PageReader(T first, Function<T, List<T>> behind) {
        this(first, behind, any -> true);
    }

    /** Passes over the keys that are not its own. */
    PageReader(T first, Function<T, List<T>> behind, Predicate<T> own) {
        this.keys = new Keyset<>(first, behind, Function.identity());
        this.own = own;
    }

    @Override
    public @Nullable T read() {
        T key = keys.next();
        while (key != null && !own.test(key)) {
            key = keys.next();
        }
        return key;
    }
}
