package com.btrade.jobs.site;

import java.net.URI;

/** Addresses below a site's own. */
final class Addresses {
    private Addresses() {}

    /** A path, and a query if there is one, on the site at a base address, which may end with a slash or not. */
    static URI at(URI base, String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }
}
