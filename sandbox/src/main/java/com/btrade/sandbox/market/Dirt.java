package com.btrade.sandbox.market;

/** How much of what is wrong on the stand-in's pages: shares of the recent purchases, unless said otherwise. */
public final class Dirt {
    /** The same mobile asks for the same herb again, with another quantity or day. */
    public static final double DUPLICATES = 0.06;
    /** The mobile is none: too short or long, a land line, masked, letters, empty. */
    public static final double BAD_MOBILES = 0.02;
    /** Published 1 to 30 days after today. These come on top of the recent purchases. */
    public static final double FUTURE = 0.01;
    /** Of all purchases: the herb is in no catalogue. */
    public static final double UNKNOWN_HERBS = 0.03;
    /** Of all purchases: the herb is called by an alias. */
    public static final double ALIASES = 0.10;
    /** Of all purchases: the herb's name carries a bracketed remark, blanks or full-width signs. */
    public static final double DECORATED_HERBS = 0.06;
    /** Of all purchases: specification, quantity or origin is empty. */
    public static final double EMPTY_CELLS = 0.20;
    /** Of all purchases: emoji, quotes, SQL, markup or endless text in name, specification or origin. */
    public static final double ODD_TEXTS = 0.01;
    /** Of all purchases: a right mobile written with blanks, hyphens, full-width digits or +86. */
    public static final double DECORATED_MOBILES = 0.01;

    private Dirt() {}

    /** So many of all. */
    static int of(int all, double share) {
        return (int) Math.round(all * share);
    }
}
