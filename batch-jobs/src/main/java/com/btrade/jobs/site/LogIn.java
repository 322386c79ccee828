package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import java.net.URI;

/** How a site lets in those who have an account, and how it shows that a session has ended. */
public interface LogIn {
    /** The environment variables that hold the account, for an operator to look at. */
    String account();

    /** What logs in; its answer brings the cookies of a session. */
    Request request();

    /**
     * Looks at the answer.
     *
     * @throws LogInException if it does not let us in, with what to do about it
     */
    void requireIn(Page answer) throws LogInException;

    /** Whether a page is what the site shows to those who are not logged in. */
    boolean isForStrangers(Page page);

    /** Whether an address is where the site sends those who are not logged in. */
    boolean isDoor(URI target);
}
