package com.btrade.jobs.herb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Suggests names of the catalogue for one it does not know: those written inside it, then those one character away. */
final class NearNames {
    private static final int MOST = 3;
    private static final int LONGEST_TEXT = 40;
    private static final int SHORTEST = 2;

    private final Map<Integer, Set<String>> byCharacter = new HashMap<>();

    NearNames(Collection<String> names) {
        names.stream()
                .sorted()
                .forEach(name -> name.codePoints()
                        .forEach(one -> byCharacter
                                .computeIfAbsent(one, any -> new LinkedHashSet<>())
                                .add(name)));
    }

    List<String> of(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST_TEXT) {
            return List.of();
        }
        Set<String> sharing = new LinkedHashSet<>();
        text.codePoints().forEach(one -> sharing.addAll(byCharacter.getOrDefault(one, Set.of())));
        List<String> near = new ArrayList<>(sharing.stream()
                .filter(name -> name.length() >= SHORTEST && text.contains(name))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
        sharing.stream()
                .filter(name -> !near.contains(name) && isOneStepAway(text, name))
                .forEach(near::add);
        return near.subList(0, Math.min(MOST, near.size()));
    }

    /** One character put in, left out, replaced, or two neighbours exchanged. */
    private static boolean isOneStepAway(String one, String other) {
        int head = 0;
        while (head < Math.min(one.length(), other.length()) && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(one.length(), other.length()) - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        String oneRest = one.substring(head, one.length() - tail);
        String otherRest = other.substring(head, other.length() - tail);
        boolean exchanged = oneRest.length() == 2
                && new StringBuilder(oneRest).reverse().toString().equals(otherRest);
        return exchanged || Math.max(oneRest.length(), otherRest.length()) == 1;
    }
}
