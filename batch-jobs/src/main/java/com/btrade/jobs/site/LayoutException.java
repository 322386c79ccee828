package com.btrade.jobs.site;

import java.net.URI;

/** A page does not look as this crawler knows it: the site changed, or what answers is another one. */
public final class LayoutException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient URI page;

    /** A page, and what is missing on it. */
    public LayoutException(URI page, String missing) {
        super("Cannot read page " + page + ": " + missing);
        this.page = page;
    }

    /** The page that does not fit. */
    public URI page() {
        return page;
    }
}
