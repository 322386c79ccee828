package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Item;
import java.net.URI;

/**
 * An item and where it stood.
 *
 * @param page the list or detail page that completed it
 */
record Scraped(Item item, URI page) {
    /** The item as the site gave it, else its values, as JSON. */
    String json() {
        return item.raw().isEmpty() ? Fields.json(item.values()) : item.raw();
    }
}
