package com.btrade.model;

/** Hides the middle of a phone number or openid, for log lines and pages. */
public final class Masked {
    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 4;

    private Masked() {}

    /** The first three and last four characters around {@code ****}; nothing but stars if the text is short. */
    public static String of(String secret) {
        if (secret.length() <= SHOWN_HEAD + SHOWN_TAIL) {
            return "****";
        }
        return secret.substring(0, SHOWN_HEAD) + "****" + secret.substring(secret.length() - SHOWN_TAIL);
    }
}
