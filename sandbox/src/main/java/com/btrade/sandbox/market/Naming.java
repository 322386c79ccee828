package com.btrade.sandbox.market;

/** How the herb of a purchase is written. */
public enum Naming {
    PLAIN,
    ALIAS,
    /** With a bracketed remark, blanks or full-width signs. */
    DECORATED,
    /** A name that stands in no catalogue. */
    UNKNOWN
}
