package com.btrade.sandbox.market;

import java.util.List;

/**
 * What a supplier shows on a site: who it is, where to call, which herbs. Any text may be empty.
 *
 * @param id the site's own number
 * @param name of the person
 */
public record Listing(
        int id,
        String name,
        String company,
        String address,
        String landLine,
        String qq,
        Contact contact,
        List<WrittenHerb> herbs) {

    /** Whether any of its herbs has to be found. */
    public boolean hasHerb() {
        return herbs.stream().anyMatch(WrittenHerb::isResolvable);
    }

    @Override
    public String toString() {
        return "Listing " + id + " of " + herbs;
    }
}
