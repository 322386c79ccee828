package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.FetchException;
import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.site.LogInException;
import java.util.Optional;

/** Where a crawl has its pages from. */
interface Pages {
    /**
     * The page that answers a request.
     *
     * @return nothing if the pages are those of an earlier run, and it did not come to this one
     * @throws FetchException if it cannot be had
     * @throws LogInException if the site does not let us in
     */
    Optional<Page> get(Request request) throws FetchException, LogInException, InterruptedException;
}
