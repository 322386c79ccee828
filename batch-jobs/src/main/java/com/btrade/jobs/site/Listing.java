package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import java.net.URI;

/**
 * A list page.
 *
 * @param number how many list pages lie before it, for sites that count their pages
 */
public record Listing(int number, Page page) {
    /** Where it was found. */
    public URI uri() {
        return page.uri();
    }
}
