package com.btrade.jobs.unknown;

/** Where unknown herbs are named; stored by name in {@code unknown_herb_mention.kind}. */
public enum MentionKind {
    /** A row of {@code trader_data}, known by its id. */
    TRADER_DATA,
    /** A supplier as a site shows it, known by site and mobile or by the site's own key. */
    SUPPLIER_CRAWL,
    /** A row of {@code yaoyy.supplier}, known by its id. */
    MIGRATE_SUPPLIERS,
    /** A row of {@code yaoyy.user}, known by its id. */
    MIGRATE_USERS
}
