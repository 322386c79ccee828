package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;

/**
 * A page behind a list page: where it is, and how it is read. What the page before has told already, the reading knows.
 *
 * @param reading reads it, and may find more pages behind it
 */
public record Visit(Request request, Reading reading) {
    /** Reads one page. */
    @FunctionalInterface
    public interface Reading {
        /**
         * What is found on it.
         *
         * @throws LayoutException if it is not such a page, with what is missing
         */
        Found read(Page page) throws LayoutException;
    }
}
