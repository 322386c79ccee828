package com.btrade.sandbox.yt1998;

import com.btrade.model.BusinessDate;
import java.time.Clock;
import java.time.Duration;

/**
 * What a stand-in is to be like.
 *
 * @param port 0 for any free one
 * @param seed of the people and herbs
 * @param clock its day when the stand-in starts, in Asia/Shanghai, is the day the purchases are dated by
 * @param recent purchases of the last three days, duplicates and bad mobiles among them
 * @param older purchases of 4 to 60 days ago
 * @param latency how long each answer takes at least
 * @param crawlDelay what robots.txt asks for, in whole seconds; zero: nothing
 * @param allowed whether robots.txt allows the list of purchases
 */
public record Yt1998Options(
        int port,
        long seed,
        Clock clock,
        int recent,
        int older,
        Duration latency,
        Duration crawlDelay,
        boolean allowed) {
    private static final int RECENT = 2_200;
    private static final int OLDER = 1_000;
    private static final long SEED = 1998;

    public Yt1998Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Invalid port: " + port + ", expected 0 (any free one) to 65535");
        }
        if (recent < 0 || older < 0) {
            throw new IllegalArgumentException(
                    "Invalid number of purchases: " + Math.min(recent, older) + ", expected 0 or more");
        }
        if (latency.isNegative() || crawlDelay.isNegative()) {
            throw new IllegalArgumentException("Invalid latency or crawl delay: below zero");
        }
    }

    /** Any free port, 2,200 recent and 1,000 older purchases dated by today, no latency, no crawl delay. */
    public static Yt1998Options defaults() {
        return new Yt1998Options(
                0, SEED, Clock.system(BusinessDate.ZONE), RECENT, OLDER, Duration.ZERO, Duration.ZERO, true);
    }

    public Yt1998Options withPort(int port) {
        return new Yt1998Options(port, seed, clock, recent, older, latency, crawlDelay, allowed);
    }

    public Yt1998Options withSeed(long seed) {
        return new Yt1998Options(port, seed, clock, recent, older, latency, crawlDelay, allowed);
    }

    public Yt1998Options withClock(Clock clock) {
        return new Yt1998Options(port, seed, clock, recent, older, latency, crawlDelay, allowed);
    }

    public Yt1998Options withPurchases(int recent, int older) {
        return new Yt1998Options(port, seed, clock, recent, older, latency, crawlDelay, allowed);
    }

    public Yt1998Options withLatency(Duration latency) {
        return new Yt1998Options(port, seed, clock, recent, older, latency, crawlDelay, allowed);
    }

    public Yt1998Options withCrawlDelay(Duration crawlDelay) {
        return new Yt1998Options(port, seed, clock, recent, older, latency, crawlDelay, allowed);
    }

    /** The same with a robots.txt that forbids the list. */
    public Yt1998Options forbidding() {
        return new Yt1998Options(port, seed, clock, recent, older, latency, crawlDelay, false);
    }
}
