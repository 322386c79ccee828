package com.btrade.jobs.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a site's robots.txt (RFC 9309) allows this crawler. */
final class RobotRules {
    private final BaseRobotRules rules;

    private RobotRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** Where the site of an address keeps its rules. */
    static URI address(URI uri) {
        return URI.create(site(uri) + "/robots.txt");
    }

    /** Reads the rules of a site, wherever it keeps them; without any, everything is allowed. */
    static RobotRules read(Page page, String robotName) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        BaseRobotRules rules = page.status() / 100 == 2
                ? parser.parseContent(
                        page.uri().toString(),
                        page.body(),
                        page.header("Content-Type"),
                        List.of(robotName.toLowerCase(Locale.ROOT)))
                : parser.failedFetch(page.status());
        return new RobotRules(rules);
    }

    boolean allow(URI uri) {
        return rules.isAllowed(uri.toString());
    }

    /** The pause that the rules ask for, 0 if none. */
    Duration delay() {
        return rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
    }

    /** What has one set of rules: scheme, host and port. */
    static String site(URI uri) {
        return (uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
