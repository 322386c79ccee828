package com.btrade.model;

/** What a person is not to be told any more: stored as its name in {@code opt_out.scope}. */
public enum OptOutScope {
    /** No marketing: no purchase of any herb. Reminders about their own purchases go on. */
    ALL,
    /** No purchases of one herb. */
    HERB,
    /** Nothing at all: the operator's block list. */
    BLOCK
}
