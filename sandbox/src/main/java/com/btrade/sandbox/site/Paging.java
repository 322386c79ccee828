package com.btrade.sandbox.site;

import java.util.List;

/** A list cut into pages, counted from 1. There is always a first page. */
public record Paging<T>(List<T> items, int pageSize) {

    /** The number of the last page. */
    public int last() {
        return Math.max(1, (items.size() + pageSize - 1) / pageSize);
    }

    /** What stands on a page; nothing beyond the last. */
    public List<T> page(int number) {
        return items.stream().skip((number - 1L) * pageSize).limit(pageSize).toList();
    }
}
