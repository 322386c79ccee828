package com.btrade.jobs.herb;

import com.btrade.model.NaturalKey;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that traders put before and behind a herb's name: the resource {@code herb/trade-words.txt}, which says more. */
final class TradeWords {
    private static final String RESOURCE = "/herb/trade-words.txt";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final TradeWords SHARED = new TradeWords(read());

    private final Map<String, Set<String>> sections = new HashMap<>();
    private final Map<Integer, String> variants = new HashMap<>();
    private final Pattern numbered;
    private final String version;

    private TradeWords(String text) {
        Set<String> section = Set.of();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), any -> new LinkedHashSet<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                section.addAll(Set.of(BLANKS.split(line)));
            }
        }
        words("variants").forEach(pair -> variants.put(pair.codePointAt(0), pair.substring(pair.indexOf('=') + 1)));
        numbered = Pattern.compile("[0-9]+(?:[.][0-9]+)?(?:-[0-9]+)?(?:" + String.join("|", words("units")) + ")");
        version = NaturalKey.hex(text, VersionInfo.ICU_VERSION);
    }

    static TradeWords shared() {
        return SHARED;
    }

    /** Whether any herb may have this word before its name. */
    boolean standsBefore(String word) {
        return words("before").contains(word) || words("origins").contains(word) || (isGrade(word) && isLong(word));
    }

    /** Whether any herb may have this word behind its name. */
    boolean standsBehind(String word) {
        return isGrade(word)
                || words("origins").contains(word)
                || numbered.matcher(word).matches();
    }

    /** Whether a herb that has this word among its specifications may have it before its name. */
    boolean mayStandBefore(String ownSpecification) {
        return isLong(ownSpecification) || words("before by specification").contains(ownSpecification);
    }

    /** Whether a text that looks glued is not to be taken apart. */
    boolean isNameOfItsOwn(String text) {
        return words("own names").contains(text);
    }

    String withoutVariants(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(one -> plain.append(variants.getOrDefault(one, Character.toString(one))));
        return plain.toString();
    }

    /** Changes with every word and with the table of characters. */
    String version() {
        return version;
    }

    private boolean isGrade(String word) {
        return words("grades").contains(word);
    }

    private static boolean isLong(String word) {
        return word.codePointCount(0, word.length()) > 1;
    }

    private Set<String> words(String section) {
        return sections.getOrDefault(section, Set.of());
    }

    private static String read() {
        try (InputStream in = TradeWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("Cannot find " + RESOURCE + " in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
