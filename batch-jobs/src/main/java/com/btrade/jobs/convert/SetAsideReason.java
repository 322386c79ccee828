package com.btrade.jobs.convert;

/** Why a row of {@code trader_data} waits; stored by name in {@code trader_data_set_aside.reason}. */
enum SetAsideReason {
    /** The row names no herb. */
    NO_VARIETY,
    /** The catalogue knows no herb by that name or alias. */
    UNKNOWN_VARIETY,
    /** The row has no number of a mainland mobile. */
    BAD_MOBILE
}
