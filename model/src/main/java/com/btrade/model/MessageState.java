package com.btrade.model;

/**
 * The life of one message to one recipient, stored as its name in {@code push_message.state}.
 *
 * <p>pending → claimed → submitting → accepted → delivered or undelivered; or rejected; or unknown.
 */
public enum MessageState {
    /** Stored, nobody works on it. */
    PENDING,
    /** A sender holds it until its lease ends. */
    CLAIMED,
    /** The request id is stored; the gateway may or may not have been called. */
    SUBMITTING,
    /** The gateway answered with a message id. */
    ACCEPTED,
    /** A receipt says that it arrived. */
    DELIVERED,
    /** A receipt says that it did not arrive. */
    UNDELIVERED,
    /** The gateway refused this recipient, with a code. */
    REJECTED,
    /** No answer came and the provider's window for a safe repeat is over. */
    UNKNOWN
}
