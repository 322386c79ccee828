package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import java.util.Optional;

/** The pages that an earlier run kept; the site is not asked. */
final class KeptPages implements Pages {
    private final PageTable pages;
    private final RunNumber run;

    KeptPages(PageTable pages, RunNumber run) {
        this.pages = pages;
        this.run = run;
    }

    @Override
    public Optional<Page> get(Request request) {
        return pages.find(run, request);
    }
}
