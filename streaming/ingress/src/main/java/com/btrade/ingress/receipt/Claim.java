package com.btrade.ingress.receipt;

/** What was found when a token was to be taken. */
enum Claim {
    /** It is ours for a while. */
    OURS,
    /** It was spent on this very body. */
    SPENT,
    /** It came with another body. */
    OF_ANOTHER,
    /** Another request with it is under way. */
    BUSY
}
