package com.btrade.jobs.clean;

import com.btrade.jobs.run.Keyset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads keys a page at a time, each page behind the last key of the one before. It keeps no state: what is done is in
 * order and is not found again, so a run that died begins at what is left.
 */
class PageReader<T> implements ItemReader<T> {
    private final Keyset<T, T> keys;

    PageReader(T first, Function<T, List<T>> behind) {
        this.keys = new Keyset<>(first, behind, Function.identity());
    }

    @Override
    public @Nullable T read() {
        return keys.next();
    }
}
