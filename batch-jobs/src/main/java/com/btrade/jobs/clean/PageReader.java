package com.btrade.jobs.clean;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads keys a page at a time, each page behind the last key of the one before. It keeps no state: what is done is in
 * order and is not found again, so a run that died begins at what is left.
 */
class PageReader<T> implements ItemReader<T> {
    /** Reads the page behind a key. */
    interface Pages<T> {
        List<T> behind(T last);
    }

    private final Pages<T> pages;
    private Iterator<T> page = List.<T>of().iterator();
    private T last;
    private boolean done;

    PageReader(T first, Pages<T> pages) {
        this.last = first;
        this.pages = pages;
    }

    @Override
    public @Nullable T read() {
        if (!page.hasNext() && !done) {
            page = pages.behind(last).iterator();
            done = !page.hasNext();
        }
        if (done) {
            return null;
        }
        last = page.next();
        return last;
    }
}
