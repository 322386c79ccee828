package com.btrade.sandbox.site;

/** What a site answers when all is well. */
public interface Pages {
    Reply answer(Request request);

    /** What faults are ordered for: the path and query, unless the site has a better name for the page. */
    default String target(Request request) {
        return request.target();
    }
}
