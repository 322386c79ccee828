package com.btrade.jobs.fetch;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A page could not be had; the message says which, and what an operator can do about it. */
public class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final URI uri;
    private final int status;

    /** A page that could not be had, and why. */
    public FetchException(URI uri, String reason, @Nullable Throwable cause) {
        super("Failed to fetch " + uri + ": " + reason, cause);
        this.uri = uri;
        this.status = 0;
    }

    /** A page that the site answered for with a status that is none of a page. */
    FetchException(URI uri, int status) {
        super("Failed to fetch " + uri + ": the site answered " + status);
        this.uri = uri;
        this.status = status;
    }

    /** Whether the site says that there is no such page (any more). */
    public boolean isGone() {
        return status == NOT_FOUND || status == GONE;
    }

    /** The page that was asked for. */
    public URI uri() {
        return uri;
    }
}
