package com.btrade.stream.send;

import java.util.regex.Pattern;

/** Shortens a text to what a provider takes; a longer value would make it refuse the whole message. */
final class Cut {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String ELLIPSIS = "…";

    private Cut() {}

    /** The text on one line, in at most {@code limit} characters, the last one telling that some are missing. */
    static String to(String text, int limit) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        if (line.length() <= limit) {
            return line;
        }
        int end = limit - ELLIPSIS.length();
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + ELLIPSIS;
    }
}
