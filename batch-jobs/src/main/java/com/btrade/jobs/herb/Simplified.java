package com.btrade.jobs.herb;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;

/** Writes traditional characters as simplified ones, by Unicode's table and the few of the trade that it lacks. */
final class Simplified {
    private static final Transliterator TABLE = Transliterator.getInstance("Traditional-Simplified");
    /** The characters that the table may change. */
    private static final UnicodeSet TRADITIONAL = TABLE.getSourceSet().freeze();

    private Simplified() {}

    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String simplified = TRADITIONAL.containsNone(text) ? text : TABLE.transliterate(text);
        return TradeWords.shared().withoutVariants(simplified);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
