package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a page held.
 *
 * @param items those that are complete
 * @param details the pages that complete others, visited in this order before the next list page
 * @param next the list page that follows; none after the last, and none on a page that is not a list
 */
public record Found(List<Item> items, List<Visit> details, Optional<URI> next) {
    public Found {
        items = List.copyOf(items);
        details = List.copyOf(details);
    }

    /** A list page that shows its items whole. */
    public static Found items(List<Item> items, Optional<URI> next) {
        return new Found(items, List.of(), next);
    }

    /** A list page that shows where its items are. */
    public static Found details(List<Visit> details, Optional<URI> next) {
        return new Found(List.of(), details, next);
    }

    /** A detail page that completes an item. */
    public static Found item(Item item) {
        return new Found(List.of(item), List.of(), Optional.empty());
    }

    /** A detail page that says where the rest of its item is. */
    public static Found further(Visit visit) {
        return new Found(List.of(), List.of(visit), Optional.empty());
    }

    /** Whether another page holds the same, and something. */
    public boolean isSameAs(Found other) {
        return !(items.isEmpty() && details.isEmpty())
                && items.equals(other.items)
                && requests().equals(other.requests());
    }

    private List<Request> requests() {
        return details.stream().map(Visit::request).toList();
    }
}
