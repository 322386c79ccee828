package com.btrade.jobs.crawl;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a crawl stands.
 *
 * @param page how many list pages lie before the one it is at
 * @param list the list page it is at or goes on with; null once there is none
 * @param detail the address of the detail page of that list to go on with, empty for the first
 * @param oldPages how many list pages in a row held nothing but what is too old
 */
record Place(int page, @Nullable URI list, String detail, int oldPages) {
    static Place start(URI first) {
        return new Place(0, first, "", 0);
    }

    /** The same list page, gone on with at a detail. */
    Place at(URI detailPage) {
        return new Place(page, list, detailPage.toString(), oldPages);
    }
}
