package com.btrade.jobs.site;

import java.util.Locale;

/** A value that sites show of a purchase or a supplier, as they write it. */
public enum Field {
    DATE,
    MOBILE,
    NAME,
    VARIETY,
    SPEC,
    QUANTITY,
    QUALITY,
    ORIGIN,
    COMPANY,
    PHONE,
    QQ,
    ADDRESS;

    /** The name under which it is stored. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
