package com.btrade.jobs.herb;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the herb in a text that is a herb's name with words of the trade before and behind it and nothing else: 甘肃当归片.
 *
 * <p>The longest name that leaves only such words is the one meant. Names of one character are not looked for: they stand
 * inside too many others.
 */
final class GluedNames {
    private static final int LONGEST_TEXT = 40;
    private static final int SHORTEST_NAME = 2;
    private static final String MARKS = "-_·,，、;；:：/|+.。*#~";

    /** A name of the catalogue. */
    record Name(NamedHerb herb, boolean ambiguous) {}

    private final TradeWords words = TradeWords.shared();
    private final Map<String, Name> names;

    /** Looks for these names, each folded. */
    GluedNames(Map<String, Name> names) {
        this.names = names;
    }

    /** The herbs that the longest fitting names mean: one, or the text cannot be told. */
    Set<Herb> find(String text) {
        if (text.length() > LONGEST_TEXT || words.isNameOfItsOwn(text)) {
            return Set.of();
        }
        for (int length = text.length() - 1; length >= SHORTEST_NAME; length--) {
            Set<Herb> found = ofLength(text, length);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private Set<Herb> ofLength(String text, int length) {
        Set<Herb> found = new HashSet<>();
        for (int from = 0; from + length <= text.length(); from++) {
            Name name = names.get(text.substring(from, from + length));
            if (name != null
                    && !name.ambiguous()
                    && fits(name.herb(), text.substring(0, from), text.substring(from + length))) {
                found.add(name.herb().herb());
            }
        }
        return found;
    }

    private boolean fits(NamedHerb herb, String before, String behind) {
        return consistsOf(before, word -> words.standsBefore(word) || herb.hasBefore(word, words))
                && consistsOf(behind, word -> words.standsBehind(word) || herb.hasBehind(word));
    }

    /** Whether a text can be cut into such words and marks. */
    private static boolean consistsOf(String text, Predicate<String> word) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int to = 1; to <= text.length(); to++) {
            for (int from = 0; from < to && !reached[to]; from++) {
                reached[to] = reached[from] && (isMark(text, from, to) || word.test(text.substring(from, to)));
            }
        }
        return reached[text.length()];
    }

    private static boolean isMark(String text, int from, int to) {
        return to == from + 1 && MARKS.indexOf(text.charAt(from)) >= 0;
    }
}
