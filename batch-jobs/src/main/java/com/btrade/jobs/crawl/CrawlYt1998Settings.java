package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.FetchLimits;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How purchases are crawled from 药通网.
 *
 * @param baseUrl the site's address
 * @param pageSize purchases per page, also the size of a chunk
 * @param maxAgeDays purchases published more days ago than this are left alone; 0 takes those of the business date only
 * @param stopAfterOldPages consecutive pages with nothing but older purchases that end the crawl
 * @param maxPages pages fetched per run at most
 * @param maxTime time spent per run at most
 * @param userAgent says who asks
 * @param minDelay the least pause between two requests
 * @param maxDelay the longest pause that a slow site or its robots.txt brings about
 * @param attempts how often one page is asked for before the run fails
 * @param firstBackoff the pause before the second attempt, doubled before each further one
 * @param maxBackoff the longest pause before an attempt; a site that asks for a longer one ends the run
 * @param deadline for one attempt, from connecting to the last byte of the body
 * @param maxBody the largest page
 */
@ConfigurationProperties("btrade.crawl.yt1998")
record CrawlYt1998Settings(
        @DefaultValue("http://www.yt1998.com") URI baseUrl,
        @DefaultValue("10") int pageSize,
        @DefaultValue("3") int maxAgeDays,
        @DefaultValue("5") int stopAfterOldPages,
        @DefaultValue("1000") int maxPages,
        @DefaultValue("30m") Duration maxTime,

        @DefaultValue("btrade-crawler/0.1 (purchases of medicinal herbs; one request at a time)")
        String userAgent,

        @DefaultValue("1s") Duration minDelay,
        @DefaultValue("30s") Duration maxDelay,
        @DefaultValue("4") int attempts,
        @DefaultValue("1s") Duration firstBackoff,
        @DefaultValue("2m") Duration maxBackoff,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("2MB") DataSize maxBody) {
    CrawlYt1998Settings {
        if (baseUrl.getHost() == null || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "Invalid base-url: " + baseUrl + ", expected http://host or https://host");
        }
        requireAtLeast("page-size", pageSize, 1);
        requireAtLeast("max-age-days", maxAgeDays, 0);
        requireAtLeast("stop-after-old-pages", stopAfterOldPages, 1);
        requireAtLeast("max-pages", maxPages, 1);
        if (maxTime.isNegative() || maxTime.isZero()) {
            throw new IllegalArgumentException("Invalid max-time: " + maxTime + ", expected more than 0");
        }
    }

    FetchLimits fetchLimits() {
        return new FetchLimits(
                userAgent,
                minDelay,
                maxDelay,
                attempts,
                firstBackoff,
                maxBackoff,
                deadline,
                Math.toIntExact(maxBody.toBytes()));
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected " + least + " or more");
        }
    }
}
