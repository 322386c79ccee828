package com.btrade.jobs.fetch;

import java.net.URI;

/** A page sends its visitors to another site; a site with accounts does so when a session has ended. */
public final class RedirectedAwayException extends FetchException {
    private static final long serialVersionUID = 1L;

    private final transient URI target;

    RedirectedAwayException(URI uri, URI target) {
        super(uri, "it redirects to another site, " + target.getHost(), null);
        this.target = target;
    }

    /** Where it sends them. */
    public URI target() {
        return target;
    }
}
