package com.btrade.sandbox.market;

/** How a herb is written. */
public enum Naming {
    PLAIN,
    ALIAS,
    /** With a bracketed remark, blanks or full-width signs. */
    DECORATED,
    /** In traditional characters, as 當歸. */
    TRADITIONAL,
    /** With an origin or a form of its own list glued to it, as 甘肃当归 or 当归片. */
    GLUED,
    /** With a sign that sounds or looks alike; it may be suggested, but means no herb. */
    MISSPELT,
    /** A name that stands in no catalogue. */
    UNKNOWN;

    /** Whether the herb that is meant has to be found. */
    public boolean isResolvable() {
        return this != MISSPELT && this != UNKNOWN;
    }
}
