package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.FetchLimits;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How one site is crawled.
 *
 * @param baseUrl 网站地址。The site's address
 * @param pageSize 每页条数（由我们决定每页条数的网站）。Items per page where that is ours to say
 * @param chunkSize 每批处理的条数，崩溃后最多重读这么多。Items that are stored together; a crash makes us read as many again
 * @param maxAgeDays 只要最近几天发布的采购，0 为仅当天。Purchases published more days ago are left alone; 0 takes the
 *     business date's only
 * @param stopAfterOldPages 连续几页全是旧采购就结束。Consecutive pages of nothing but older purchases that end the crawl
 * @param maxPages 每次运行最多抓取的页数。Pages fetched per run at most
 * @param maxTime 每次运行最长时间，如 30m。Time spent per run at most
 * @param userAgent 向网站表明身份。Says who asks
 * @param connections 同时请求数，默认一次一个；仅在网站同意时调高。Requests at a time; more than one only where the site has agreed
 * @param minDelay 两次请求的最短间隔。The least pause between two requests
 * @param maxDelay 网站变慢或 robots.txt 要求时的最长间隔。The longest pause that a slow site or its robots.txt brings about
 * @param attempts 一页最多请求几次，仍失败则任务失败。How often one page is asked for before the run fails
 * @param firstBackoff 首次重试前的等待，之后逐次加倍。The pause before the second attempt, doubled before each further one
 * @param maxBackoff 重试前的最长等待；网站要求更久则结束。The longest pause before an attempt; a site that asks for a longer one ends the run
 * @param deadline 单次请求的时限。For one attempt, from connecting to the last byte of the body
 * @param maxBody 页面大小上限。The largest page
 * @param account 网站账号，只从环境变量读取。The account at the site, from the environment only
 */
record SiteSettings(
        URI baseUrl,
        @DefaultValue("10") int pageSize,
        @DefaultValue("20") int chunkSize,
        @DefaultValue("3") int maxAgeDays,
        @DefaultValue("5") int stopAfterOldPages,
        @DefaultValue("1000") int maxPages,
        @DefaultValue("30m") Duration maxTime,

        @DefaultValue("btrade-crawler/0.1 (purchases of medicinal herbs)")
        String userAgent,

        @DefaultValue("1") int connections,
        @DefaultValue("1s") Duration minDelay,
        @DefaultValue("30s") Duration maxDelay,
        @DefaultValue("4") int attempts,
        @DefaultValue("1s") Duration firstBackoff,
        @DefaultValue("2m") Duration maxBackoff,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("2MB") DataSize maxBody,
        @NestedConfigurationProperty @DefaultValue AccountSettings account) {
    private static final int MOST_CONNECTIONS = 64;

    SiteSettings {
        if (baseUrl.getHost() == null || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "Invalid base-url: " + baseUrl + ", expected http://host or https://host");
        }
        requireAtLeast("page-size", pageSize, 1);
        requireAtLeast("chunk-size", chunkSize, 1);
        requireAtLeast("max-age-days", maxAgeDays, 0);
        requireAtLeast("stop-after-old-pages", stopAfterOldPages, 1);
        requireAtLeast("max-pages", maxPages, 1);
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "Invalid connections: " + connections + ", expected 1 to " + MOST_CONNECTIONS);
        }
        if (maxTime.isNegative() || maxTime.isZero()) {
            throw new IllegalArgumentException("Invalid max-time: " + maxTime + ", expected more than 0");
        }
    }

    FetchLimits fetchLimits(boolean privateAddresses) {
        return new FetchLimits(
                userAgent,
                minDelay,
                maxDelay,
                attempts,
                firstBackoff,
                maxBackoff,
                deadline,
                Math.toIntExact(maxBody.toBytes()),
                privateAddresses);
    }

    /** Where the account logs in. */
    URI logInUrl() {
        return account.logInUrl() == null ? baseUrl : account.logInUrl();
    }

    CrawlLimits crawlLimits() {
        return new CrawlLimits(maxPages, maxTime, stopAfterOldPages);
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected " + least + " or more");
        }
    }
}
