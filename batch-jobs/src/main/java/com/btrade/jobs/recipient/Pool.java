package com.btrade.jobs.recipient;

/** The three sets of people that a batch's recipients are chosen from. */
public enum Pool {
    /** Registered users with a phone who deal in the herb. */
    SMS_USERS,
    /** Suppliers with a mobile who deal in the herb and may be pushed to. */
    SMS_SUPPLIERS,
    /** Registered users with an openid who deal in the herb. */
    WECHAT_USERS
}
