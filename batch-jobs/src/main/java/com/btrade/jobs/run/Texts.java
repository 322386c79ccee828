package com.btrade.jobs.run;

import org.jspecify.annotations.Nullable;

/** Makes free text fit its column. */
public final class Texts {
    private Texts() {}

    /** The stripped text, its end cut off where it is longer than so many characters; never half a character. */
    public static String cut(@Nullable String text, int characters) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.codePointCount(0, stripped.length()) <= characters) {
            return stripped;
        }
        return stripped.substring(0, stripped.offsetByCodePoints(0, characters));
    }
}
