package com.btrade.jobs.crawl;

import java.net.URI;

/** A page does not look as this crawler knows it: the site changed, or what answers is another one. */
final class LayoutException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient URI page;

    LayoutException(URI page, String missing) {
        super("Cannot read page " + page + ": " + missing);
        this.page = page;
    }

    /** The page that does not fit. */
    URI page() {
        return page;
    }
}
