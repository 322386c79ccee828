package com.btrade.jobs.crawl;

/** Why a scraped purchase or supplier does not enter; stored by name in {@code crawl_rejected.reason}. */
enum Rejection {
    /** Not the number of a mainland mobile. */
    BAD_MOBILE,
    /** No herb, or a name that is longer than any column. */
    NO_VARIETY,
    /** Published on a day to come. */
    FUTURE_DATE,
    /** Not a date. */
    BAD_DATE
}
