package com.btrade.model;

/** How many SMS an operator counts for a text in UCS-2, as Chinese ones are (3GPP TS 23.038, 23.040). */
public final class SmsSegments {
    /** Characters of a text that is one segment. */
    public static final int ALONE = 70;

    /** Characters of each segment of a longer one: a header takes the rest. */
    public static final int JOINED = 67;

    private SmsSegments() {}

    /** The segments of a text of so many UTF-16 units. */
    public static int of(int length) {
        return length <= ALONE ? 1 : (length + JOINED - 1) / JOINED;
    }
}
