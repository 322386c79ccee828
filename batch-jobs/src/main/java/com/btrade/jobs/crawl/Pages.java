package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.FetchException;
import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.site.LogInException;
import java.util.List;
import java.util.Optional;

/** Where a crawl has its pages from. */
interface Pages extends AutoCloseable {
    /**
     * The page that answers a request.
     *
     * @return nothing if the pages are those of an earlier run, and it did not come to this one
     * @throws FetchException if it cannot be had
     * @throws LogInException if the site does not let us in
     */
    Optional<Page> get(Request request) throws FetchException, LogInException, InterruptedException;

    /** What will be asked for next, as far as is known, in this order: it may be fetched beforehand. */
    default void ahead(List<Request> next) {}

    /** Whether several pages may be asked for at a time; then a list page is worth asking for before its turn. */
    default boolean isParallel() {
        return false;
    }

    /** Whether the answer to a request is there already, or is known not to come. */
    default boolean isThere(Request request) {
        return false;
    }

    /** Asks for nothing any more. */
    @Override
    default void close() {}
}
