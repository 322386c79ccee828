package com.btrade.ingress.receipt;

/** What became of one callback: stored as its name in {@code callback_count.outcome}. */
enum Outcome {
    /** Appended to Kafka. */
    TAKEN,
    /** Appended before: the provider calls again because it did not hear our answer, or somebody replays what he heard. */
    REPEATED,
    /** Rightly signed, but of no kind that is known: put aside. */
    UNKNOWN,
    /** About something else than a message. */
    IGNORED,
    /** The signature is wrong or missing. */
    FORGED,
    /** The signature of another callback, around something else. */
    REPLAYED,
    /** Signed too long ago, or in the future. */
    LATE,
    /** Not what the provider sends, or more, or slower. */
    UNREADABLE,
    /** Not taken because a store was away: the provider calls again. */
    POSTPONED,
    /** There is no secret to verify it with. */
    UNVERIFIABLE
}
