package com.btrade.jobs.site;

import java.net.URI;
import java.util.Optional;

/**
 * All that is known of one site. An implementation builds addresses and reads pages; it fetches, stores and remembers
 * nothing, so that kept pages can be read again by it.
 */
public interface Site {
    /** The address of the first list page. */
    URI first();

    /**
     * What a list page holds, and which one follows it.
     *
     * @throws LayoutException if it is not such a page, with what is missing
     */
    Found list(Listing listing) throws LayoutException;

    /**
     * Whether list pages are asked for by their numbers, and none says that it is the last: what is behind that one may be
     * an empty page, none, or the last one again.
     */
    default boolean isNumbered() {
        return false;
    }

    /** What the items of a list page, with the details behind it, must have. */
    Contract contract();

    /** How to get in; nothing for a site that is open to all. */
    default Optional<LogIn> logIn() {
        return Optional.empty();
    }
}
