package com.btrade.stream.receipt;

/** How a receipt found its message: stored as its name in {@code push_receipt.matched}. */
public enum MatchedBy {
    /** By the provider's message id. */
    ID,
    /** Nobody had its message id: the newest record of that recipient whose end was not known. */
    NEWEST
}
