package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Item;
import java.util.Optional;

/** What a rule says about one scraped item. */
sealed interface Verdict {
    /** The item that was judged. */
    Scraped scraped();

    Outcome outcome();

    /** What enters, each value within its column; nothing if it does not. */
    default Optional<Item> entering() {
        return Optional.empty();
    }

    /** It may enter, unless it is a duplicate: with these values, each within its column. */
    record Accepted(Scraped scraped, Item entry) implements Verdict {
        @Override
        public Outcome outcome() {
            return Outcome.ACCEPTED;
        }

        @Override
        public Optional<Item> entering() {
            return Optional.of(entry);
        }
    }

    /** It may enter and waits there: the catalogue knows nothing that it names. */
    record Waits(Scraped scraped, Item entry) implements Verdict {
        @Override
        public Outcome outcome() {
            return Outcome.WAITS;
        }

        @Override
        public Optional<Item> entering() {
            return Optional.of(entry);
        }
    }

    /** It may not, and somebody should know why. */
    record Rejected(Scraped scraped, Rejection reason, String detail) implements Verdict {
        @Override
        public Outcome outcome() {
            return Outcome.REJECTED;
        }
    }

    /** It is older than the window; nobody needs to know. */
    record TooOld(Scraped scraped) implements Verdict {
        @Override
        public Outcome outcome() {
            return Outcome.TOO_OLD;
        }
    }
}
