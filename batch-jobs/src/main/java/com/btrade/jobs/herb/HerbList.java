package com.btrade.jobs.herb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The herb names in a text that lists several, such as {@code 黄芪、当归（统货，选货） 白术}. Names are parted by the usual marks;
 * blanks part them too where the catalogue does not know what they stand in. What stands in brackets is never parted; a bracket that is never closed is none.
 */
public final class HerbList {
    /** More names than anybody deals in. */
    private static final int MOST = 300;

    private static final String MARKS = ",，、;；|/\n\r\t";
    private static final String OPENING = "(（[【〔{｛<《";
    private static final String CLOSING = ")）]】〕}｝>》";

    private HerbList() {}

    /** The names in their order, at most 300. */
    public static List<String> names(String text, HerbCatalogue catalogue) {
        return split(text, one -> MARKS.indexOf(one) >= 0).stream()
                .flatMap(part -> names(part, split(part, Character::isWhitespace), catalogue))
                .limit(MOST)
                .toList();
    }

    private static Stream<String> names(String part, List<String> words, HerbCatalogue catalogue) {
        return words.size() < 2 || catalogue.find(part).isPresent() ? Stream.of(part) : words.stream();
    }

    private static List<String> split(String text, IntPredicate parts) {
        List<String> split = new ArrayList<>();
        long closings = text.chars().filter(one -> CLOSING.indexOf(one) >= 0).count();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            int one = i == text.length() ? -1 : text.charAt(i);
            if (one < 0 || (depth == 0 && parts.test(one))) {
                split.add(text.substring(start, i).strip());
                start = i + 1;
            } else if (OPENING.indexOf(one) >= 0 && closings > depth) {
                depth++;
            } else if (CLOSING.indexOf(one) >= 0) {
                depth = Math.max(0, depth - 1);
                closings--;
            }
        }
        split.removeIf(String::isEmpty);
        return split;
    }
}
