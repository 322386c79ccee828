package com.btrade.jobs.fetch;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A page could not be had; the message says which, and what an operator can do about it. */
public class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    private final URI uri;

    /** A page that could not be had, and why. */
    public FetchException(URI uri, String reason, @Nullable Throwable cause) {
        super("Failed to fetch " + uri + ": " + reason, cause);
        this.uri = uri;
    }

    /** The page that was asked for. */
    public URI uri() {
        return uri;
    }
}
