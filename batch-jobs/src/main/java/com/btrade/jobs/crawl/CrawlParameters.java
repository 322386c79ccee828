package com.btrade.jobs.crawl;

import com.btrade.model.BusinessDate;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asked of a crawl.
 *
 * @param businessDate the day by which purchases are old or young; that of the run whose pages are read again
 * @param key what a restart keeps
 * @param reparse the run whose pages are read again instead of the site, if any
 */
record CrawlParameters(
        BusinessDate businessDate,
        boolean dryRun,
        String key,
        @Nullable RunNumber reparse) {}
