package com.btrade.jobs.crawl;

import java.time.Duration;

/**
 * How far one run goes.
 *
 * @param maxPages pages fetched at most
 * @param maxTime time spent at most
 * @param stopAfterOldPages consecutive pages with nothing but purchases before the window that end the crawl
 */
record CrawlLimits(int maxPages, Duration maxTime, int stopAfterOldPages) {
    /** The same for pages that cost the site nothing. */
    CrawlLimits ofAnyNumberOfPages() {
        return new CrawlLimits(Integer.MAX_VALUE, maxTime, stopAfterOldPages);
    }
}
