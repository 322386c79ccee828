package com.btrade.jobs.herb;

import com.ibm.icu.text.Transliterator;

/** Writes traditional characters as simplified ones, by Unicode's table and the few of the trade that it lacks. */
final class Simplified {
    private static final Transliterator TABLE = Transliterator.getInstance("Traditional-Simplified");

    private Simplified() {}

    static String of(String text) {
        return isPlain(text) ? text : TradeWords.shared().withoutVariants(TABLE.transliterate(text));
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
