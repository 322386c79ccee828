package com.btrade.sandbox.site;

import com.btrade.model.BusinessDate;
import java.time.Clock;
import java.time.Duration;

/**
 * What any stand-in is to be like.
 *
 * @param port 0 for any free one
 * @param seed of the people and herbs
 * @param clock its day when the stand-in starts, in Asia/Shanghai, is the day its items are dated by
 * @param latency how long each answer takes at least
 * @param crawlDelay what robots.txt asks for, in whole seconds; zero: nothing
 * @param allowed whether robots.txt allows what the crawlers come for
 */
public record SiteOptions(int port, long seed, Clock clock, Duration latency, Duration crawlDelay, boolean allowed) {
    private static final long SEED = 1998;

    public SiteOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Invalid port: " + port + ", expected 0 (any free one) to 65535");
        }
        if (latency.isNegative() || crawlDelay.isNegative()) {
            throw new IllegalArgumentException("Invalid latency or crawl delay: below zero");
        }
    }

    /** Any free port, dated by today, no latency, no crawl delay. */
    public static SiteOptions defaults() {
        return new SiteOptions(0, SEED, Clock.system(BusinessDate.ZONE), Duration.ZERO, Duration.ZERO, true);
    }

    /** Refuses a number of items that cannot be. */
    public static int requireItems(String what, int items) {
        if (items < 0) {
            throw new IllegalArgumentException("Invalid number of " + what + ": " + items + ", expected 0 or more");
        }
        return items;
    }

    public SiteOptions withPort(int port) {
        return new SiteOptions(port, seed, clock, latency, crawlDelay, allowed);
    }

    public SiteOptions withSeed(long seed) {
        return new SiteOptions(port, seed, clock, latency, crawlDelay, allowed);
    }

    public SiteOptions withClock(Clock clock) {
        return new SiteOptions(port, seed, clock, latency, crawlDelay, allowed);
    }

    public SiteOptions withLatency(Duration latency) {
        return new SiteOptions(port, seed, clock, latency, crawlDelay, allowed);
    }

    public SiteOptions withCrawlDelay(Duration crawlDelay) {
        return new SiteOptions(port, seed, clock, latency, crawlDelay, allowed);
    }

    /** The same with a robots.txt that forbids what the crawlers come for. */
    public SiteOptions forbidding() {
        return new SiteOptions(port, seed, clock, latency, crawlDelay, false);
    }
}
