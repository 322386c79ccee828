package com.btrade.jobs.crawl;

/** What rule R10 says about one scraped purchase. */
sealed interface Verdict {
    /** It may enter, unless it is a duplicate. */
    record Accepted(TraderEntry entry) implements Verdict {}

    /** It may not, and somebody should know why. */
    record Rejected(Scraped purchase, Rejection reason, String detail) implements Verdict {}

    /** It is older than the window; nobody needs to know. */
    record TooOld() implements Verdict {}
}
