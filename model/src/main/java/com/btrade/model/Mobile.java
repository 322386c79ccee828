package com.btrade.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number of mainland China: 11 digits beginning with 13 to 19. Prints itself masked. */
public record Mobile(String number) {
    private static final Pattern MAINLAND = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern DECORATION = Pattern.compile("[\\s\\-]");

    public Mobile {
        if (!MAINLAND.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "Invalid mobile: " + Masked.of(number) + ", expected 11 digits beginning with 13 to 19");
        }
    }

    /** The mobile written in a text of a site: full-width digits, blanks, hyphens and +86 are understood. */
    public static Optional<Mobile> parse(String text) {
        String digits = DECORATION.matcher(HalfWidth.of(text)).replaceAll("");
        if (digits.startsWith("+86")) {
            digits = digits.substring(3);
        }
        return MAINLAND.matcher(digits).matches() ? Optional.of(new Mobile(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return Masked.of(number);
    }
}
