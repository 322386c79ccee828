package com.btrade.jobs.clean;

/** Why nobody can be told by a supplier's mobile; stored by name in {@code supplier_set_aside.reason}. */
enum SetAsideReason {
    /** There is none, or it has moved to the phones. */
    NO_MOBILE,
    /** It is a land line. */
    LAND_LINE,
    /** It is no number of a person. */
    NOT_A_NUMBER,
    /** What has to move to the phones finds no room there. */
    PHONE_FULL
}
