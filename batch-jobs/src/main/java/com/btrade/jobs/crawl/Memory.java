package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a crawl remembers of pages, before it tries to read them. */
interface Memory {
    /** A page as the site gave it, and what it was asked. */
    record Answer(Request request, Page page) {}

    /** A memory that holds nothing. */
    Memory NONE = new Memory() {
        @Override
        public Map<Request, Page> recall(Collection<Request> requests) {
            return Map.of();
        }

        @Override
        public void keep(List<Answer> answers) {
            // A dry run leaves nothing behind.
        }
    };

    /** The youngest answers to requests that the site would know again. */
    Map<Request, Page> recall(Collection<Request> requests);

    /** Keeps pages for good; when this returns, a crash cannot lose them. */
    void keep(List<Answer> answers);
}
