package com.btrade.stream.send;

import com.btrade.model.Masked;

/**
 * Whom a message is for: a mobile or an openid, as {@code push_record.sendid} holds it. Prints itself masked.
 *
 * <p>Not {@link com.btrade.model.Mobile}: tasks of the earlier system name numbers that are none.
 */
public record Recipient(String address) {
    /** Width of the column that holds it. */
    public static final int MAX_LENGTH = 64;

    public Recipient {
        if (!fits(address)) {
            throw new IllegalArgumentException(
                    "Invalid recipient: " + Masked.of(address) + ", expected 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** Whether a text can be a recipient at all. */
    public static boolean fits(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH;
    }

    @Override
    public String toString() {
        return Masked.of(address);
    }
}
