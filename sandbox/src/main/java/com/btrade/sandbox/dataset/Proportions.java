package com.btrade.sandbox.dataset;

/** How production's suppliers and users are, in numbers. */
public final class Proportions {
    /** How many suppliers a whole data set has. */
    public static final int SUPPLIERS = 12_000;
    /** How many users a whole data set has. */
    public static final int USERS = 2_000;
    /** Herbs per supplier, on average. */
    public static final double VARIETIES_EACH = 3.4;
    /** Lists of herbs longer than the column, cut in the middle of an id. */
    public static final double CUT_LISTS = 0.006;
    /** Lists of herbs with blanks or a comma at the end. */
    public static final double UNTIDY_LISTS = 0.01;
    /** Suppliers whose mobile is none. */
    public static final double BAD_MOBILES = 0.015;
    /** Suppliers without a mobile. */
    public static final double NO_MOBILES = 0.02;
    /** Suppliers who are never to be told: pushstatus 0. */
    public static final double NEVER_PUSHED = 0.04;
    /** Users who deal in herbs. */
    public static final double USERS_WITH_VARIETIES = 14.0 / 19;
    /** Users whom WeChat reaches. */
    public static final double USERS_WITH_OPENID = 15.0 / 19;

    /** Every so many suppliers, one has the mobile of another: 100 of 12,000. */
    static final int SUPPLIERS_PER_SHARED_MOBILE = 120;
    /** Every so many suppliers, one has become a user: pushstatus 2. */
    static final int SUPPLIERS_PER_REGISTERED = 36;
    /** Every so many users, one was a supplier before. */
    static final int USERS_PER_FORMER_SUPPLIER = 6;
    /** Every so many users, one has the phone of a supplier that nobody has marked as registered. */
    static final int USERS_PER_UNMARKED_SUPPLIER = 50;

    private Proportions() {}
}
