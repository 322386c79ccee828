package com.btrade.sandbox.market;

/** What has to become of a purchase when the platform crawls it. Each purchase has one fate. */
public enum Fate {
    /** The first or only one of its mobile and herb: stored. */
    NEW,
    /** The mobile asks for the same herb again within the last three days. */
    DUPLICATE,
    BAD_MOBILE,
    FUTURE,
    /** Published 4 to 60 days ago. */
    OLD
}
