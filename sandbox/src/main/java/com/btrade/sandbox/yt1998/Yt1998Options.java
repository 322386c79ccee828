package com.btrade.sandbox.yt1998;

import com.btrade.sandbox.site.SiteOptions;
import java.time.Clock;
import java.time.Duration;

/**
 * What a stand-in of 药通网 is to be like.
 *
 * @param site as any stand-in
 * @param recent purchases of the last three days, duplicates and bad mobiles among them
 * @param older purchases of 4 to 60 days ago
 * @param supplies what suppliers offer
 */
public record Yt1998Options(SiteOptions site, int recent, int older, int supplies) {
    private static final int RECENT = 2_200;
    private static final int OLDER = 1_000;
    private static final int SUPPLIES = 1_500;

    public Yt1998Options {
        SiteOptions.requireItems("purchases", Math.min(recent, older));
        SiteOptions.requireItems("supplies", supplies);
    }

    /** Any free port, 2,200 recent and 1,000 older purchases dated by today, 1,500 supplies, no latency, no crawl delay. */
    public static Yt1998Options defaults() {
        return of(SiteOptions.defaults());
    }

    /** As many purchases and supplies as usual. */
    public static Yt1998Options of(SiteOptions site) {
        return new Yt1998Options(site, RECENT, OLDER, SUPPLIES);
    }

    public Yt1998Options withPurchases(int recent, int older) {
        return new Yt1998Options(site, recent, older, supplies);
    }

    public Yt1998Options withSupplies(int supplies) {
        return new Yt1998Options(site, recent, older, supplies);
    }

    public Yt1998Options withPort(int port) {
        return with(site.withPort(port));
    }

    public Yt1998Options withSeed(long seed) {
        return with(site.withSeed(seed));
    }

    public Yt1998Options withClock(Clock clock) {
        return with(site.withClock(clock));
    }

    public Yt1998Options withLatency(Duration latency) {
        return with(site.withLatency(latency));
    }

    public Yt1998Options withCrawlDelay(Duration crawlDelay) {
        return with(site.withCrawlDelay(crawlDelay));
    }

    /** The same with a robots.txt that forbids the list. */
    public Yt1998Options forbidding() {
        return with(site.forbidding());
    }

    private Yt1998Options with(SiteOptions changed) {
        return new Yt1998Options(changed, recent, older, supplies);
    }
}
