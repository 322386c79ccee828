package com.btrade.stream.click;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * By what a program is told from a person.
 *
 * @param agents parts of agents that no person's browser has, lower case
 * @param tooSoon after the sending or the delivery; 0: any time will do
 * @param burst how many links one place may open in a stretch of time; 0: any number
 * @param stretch how long that is, whole seconds
 */
public record BotRules(List<String> agents, Duration tooSoon, int burst, Duration stretch) {
    /** Previews of messengers and social sites, scanners of mail and phones, crawlers, and what programs are written with. */
    public static final List<String> USUAL_AGENTS = List.of(
            "bot",
            "spider",
            "crawl",
            "preview",
            "scan",
            "fetch",
            "facebookexternalhit",
            "whatsapp",
            "mediapartners",
            "headless",
            "phantomjs",
            "curl/",
            "wget/",
            "python",
            "java/",
            "java-http-client",
            "go-http-client",
            "apache-httpclient",
            "libwww",
            "axios/",
            "safebrowsing",
            "urlcheck",
            "monitor");

    public BotRules {
        agents = agents.stream()
                .map(agent -> agent.strip().toLowerCase(Locale.ROOT))
                .filter(agent -> !agent.isEmpty())
                .toList();
        if (tooSoon.isNegative() || burst < 0 || stretch.toSeconds() < 1) {
            throw new IllegalArgumentException("Invalid rules: expected no negative number and a stretch from 1 s");
        }
    }

    /** The start of the stretch that a moment is in, both in epoch seconds. */
    long stretchOf(long moment) {
        return moment - Math.floorMod(moment, stretch.toSeconds());
    }
}
