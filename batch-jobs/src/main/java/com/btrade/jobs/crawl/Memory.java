package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import java.util.Optional;

/** What a crawl remembers of pages, before it tries to read them. */
interface Memory {
    /** A memory that holds nothing. */
    Memory NONE = new Memory() {
        @Override
        public Optional<Page> recall(Request request) {
            return Optional.empty();
        }

        @Override
        public void keep(Request request, Page page) {
            // A dry run leaves nothing behind.
        }
    };

    /** The youngest answer to a request that the site would know again. */
    Optional<Page> recall(Request request);

    /** Keeps a page for good; when this returns, a crash cannot lose it. */
    void keep(Request request, Page page);
}
