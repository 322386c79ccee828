package com.btrade.model;

/** How a wish not to be told came to us: stored as its name in {@code opt_out.source}. */
public enum OptOutSource {
    /** An SMS was answered with TD, T, R or 退订. */
    REPLY,
    /** The page that the link in a message leads to. */
    LINK,
    /** An operator's job. */
    OPERATOR,
    /** One of the answers that the landing page offers. */
    FEEDBACK,
    /** The provider says that the person has unsubscribed there. */
    PROVIDER
}
