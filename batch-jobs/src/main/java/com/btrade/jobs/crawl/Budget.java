package com.btrade.jobs.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far one run may go yet. */
final class Budget {
    private final CrawlLimits limits;
    private final Clock clock;
    private final Instant start;
    private int fetched;

    /** A whole budget, whose time begins now. */
    Budget(CrawlLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Counts one page. */
    void spend() {
        fetched++;
    }

    /** How many pages may still be fetched. */
    int left() {
        return Math.max(0, limits.maxPages() - fetched);
    }

    /** Why the run ends at a place, if it does. */
    Optional<String> whyStop(Place place) {
        if (place.oldPages() >= limits.stopAfterOldPages()) {
            return Optional.of(place.oldPages() + " pages in a row held nothing but what is too old");
        }
        if (fetched >= limits.maxPages()) {
            return Optional.of("it has fetched " + fetched + " pages, as many as a run may");
        }
        Duration spent = Duration.between(start, clock.instant());
        return spent.compareTo(limits.maxTime()) >= 0
                ? Optional.of("it has taken " + spent.toSeconds() + " s, as long as a run may")
                : Optional.empty();
    }
}
