package com.btrade.jobs.herb;

import com.btrade.model.HalfWidth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds the ways in which one herb name is written to one: width, case, traditional characters, blanks and bracketed
 * remarks.
 */
public final class HerbName {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern REMARK = Pattern.compile("[(\\[{【〔〖《<][^()\\[\\]{}【】〔〕〖〗《》<>]*[)\\]}】〕〗》>]");
    private static final Pattern CUT_REMARK = Pattern.compile("(?<=.)[(\\[{【〔〖《<].*$");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}【】〔〕〖〗《》<>]");

    private HerbName() {}

    /** The folded name without its remarks; a name that stands in brackets whole is kept; empty if nothing is left. */
    public static String fold(String text) {
        String before = foldOnce(text);
        String after = foldOnce(before);
        while (!after.equals(before)) {
            before = after;
            after = foldOnce(before);
        }
        return after;
    }

    // Until nothing moves: what is taken out may leave neighbours that only then combine or change places.
    private static String foldOnce(String text) {
        String whole = foldWhole(text);
        String bare = BRACKETS.matcher(withoutRemarks(whole)).replaceAll("");
        return bare.isEmpty() ? BRACKETS.matcher(whole).replaceAll("") : bare;
    }

    private static String foldWhole(String text) {
        return BLANKS.matcher(Simplified.of(HalfWidth.of(text))).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String withoutRemarks(String name) {
        String before = name;
        String after = REMARK.matcher(before).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = REMARK.matcher(before).replaceAll("");
        }
        return CUT_REMARK.matcher(after).replaceAll("");
    }
}
