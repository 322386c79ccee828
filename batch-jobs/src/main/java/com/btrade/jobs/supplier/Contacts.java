package com.btrade.jobs.supplier;

import com.btrade.model.HalfWidth;
import com.btrade.model.Mobile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers written in one contact field, in their order.
 *
 * @param mobiles each once
 * @param phones service numbers ("400...") and numbers with an extension (转), each once
 * @param landLines land lines without an extension, each once
 * @param others runs of five digits or more that are none of these, each once
 */
public record Contacts(List<Mobile> mobiles, List<String> phones, List<String> landLines, List<String> others) {
    private static final Pattern NUMBERS = Pattern.compile("""
            (?<extension>\\+?[0-9][0-9()\\s-]{4,18}[0-9]\\s*(?:转|轉|分机|ext\\.?)\\s*[0-9]{1,8})\
            |(?<service>(?<![0-9])[48]00(?:[\\s-]?[0-9]){5,7}(?![0-9]))\
            |(?<mobile>(?<![0-9])(?:(?:\\+|00)?86[\\s-]?)?1[\\s-]?[3-9](?:[\\s-]?[0-9]){9}(?![0-9]))\
            |(?<land>(?<![0-9])\\(?0[1-9][0-9]{1,2}\\)?[\\s-]{0,3}[2-9][0-9]{6,7}(?![0-9]))\
            |(?<other>[0-9]{5,})""", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_THAN_DIGITS = Pattern.compile("[^0-9]");
    private static final int LONGEST = 500;
    private static final int MOBILE_DIGITS = 11;

    public Contacts {
        mobiles = List.copyOf(mobiles);
        phones = List.copyOf(phones);
        landLines = List.copyOf(landLines);
        others = List.copyOf(others);
    }

    /** Reads a field; of one longer than 500 characters the beginning. */
    public static Contacts in(String field) {
        String text = HalfWidth.of(field.substring(0, Math.min(LONGEST, field.length())));
        List<MatchResult> numbers = NUMBERS.matcher(text).results().toList();
        return new Contacts(
                numbers.stream()
                        .flatMap(number -> mobile(number).stream())
                        .distinct()
                        .toList(),
                all(numbers, 1, 2),
                all(numbers, 4),
                all(numbers, 5));
    }

    /** Whether the field is one mobile and nothing else. */
    public boolean isJust(String field) {
        return mobiles.size() == 1 && mobiles.get(0).number().equals(field);
    }

    /** All but the mobiles, behind what a column of this width holds already; nothing if they do not fit. */
    public Optional<String> appendedTo(String column, int width) {
        Set<String> parts = new LinkedHashSet<>();
        if (!column.isBlank()) {
            parts.add(column.strip());
        }
        Stream.of(phones, landLines, others)
                .flatMap(List::stream)
                .filter(number -> !column.contains(number))
                .forEach(parts::add);
        String joined = String.join(",", parts);
        return joined.length() <= width ? Optional.of(joined) : Optional.empty();
    }

    private static Optional<Mobile> mobile(MatchResult number) {
        if (number.group(3) == null) {
            return Optional.empty();
        }
        String digits = OTHER_THAN_DIGITS.matcher(number.group(3)).replaceAll("");
        return Optional.of(new Mobile(digits.substring(digits.length() - MOBILE_DIGITS)));
    }

    private static List<String> all(List<MatchResult> numbers, int... groups) {
        List<String> found = new ArrayList<>();
        for (MatchResult number : numbers) {
            for (int group : groups) {
                if (number.group(group) != null && !found.contains(number.group(group))) {
                    found.add(number.group(group));
                }
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "Contacts[mobiles=" + mobiles + ", phones=" + phones.size() + ", landLines=" + landLines.size() + "]";
    }
}
