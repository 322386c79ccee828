package com.btrade.stream.receipt;

/** How far a receipt has come: stored as its name in {@code push_receipt.state}. */
public enum ReceiptState {
    /** It tells how a message ended, and which one is not known yet. */
    WAITING,
    /** Its message has ended in {@code push_message}; the website's document does not say so yet. */
    SETTLED,
    /** The website's document says so too. */
    SHOWN,
    /** It says what is known already. */
    DOUBLE,
    /** No message was found in all the time that one was looked for. */
    UNMATCHED,
    /** It does not tell how a message ended. */
    KEPT
}
