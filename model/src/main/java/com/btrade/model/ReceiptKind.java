package com.btrade.model;

/** What a receipt of a provider is about: stored as its name in {@code push_receipt.kind}. */
public enum ReceiptKind {
    /** The provider took the message. */
    ACCEPTED,
    /** The message arrived. */
    DELIVERED,
    /** The message did not arrive, and will not. */
    FAILED,
    /** The person wrote back. */
    REPLY;

    /** Whether it tells how a message ended. */
    public boolean endsMessage() {
        return this == DELIVERED || this == FAILED;
    }
}
