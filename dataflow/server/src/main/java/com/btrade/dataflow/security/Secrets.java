package com.btrade.dataflow.security;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in text and masks them: values of this server's own, passwords inside addresses, and what is assigned to
 * a name that says it is a secret.
 *
 * @param values what must never be shown; short ones are left out, since they would be found in harmless words
 */
record Secrets(List<String> values) {
    static final String MASK = "******";
    private static final int SHORTEST = 8;

    private static final String NAME = "[\\w.\\-]*(?:passwords?|passwd|passphrase|pwd|secrets?|tokens?|credentials?"
            + "|(?:api|access|private|secret)[-_.]?key)";
    private static final Pattern SECRET_NAME = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^\\s/:@\"'<>\\\\]*:)([^\\s/\"'<>\\\\]+)(?=@)");
    private static final Pattern ASSIGNED =
            Pattern.compile("(" + NAME + "\\s*=\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;&\"'}]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_JSON =
            Pattern.compile("(\"" + NAME + "\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)+)(?=\")", Pattern.CASE_INSENSITIVE);

    Secrets {
        values = values.stream()
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                // What contains another secret goes first, or its rest would stay.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    Secrets(Set<String> values) {
        this(List.copyOf(values));
    }

    static boolean isSecretName(String name) {
        return SECRET_NAME.matcher(name).matches();
    }

    String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        masked = IN_ADDRESS.matcher(masked).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        return maskAssigned(IN_JSON, maskAssigned(ASSIGNED, masked));
    }

    private static String maskAssigned(Pattern assigned, String text) {
        return assigned.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isPlaceholder(found.group(2)) ? found.group() : found.group(1) + MASK));
    }

    /** Whether a text would not be shown as it is. */
    boolean revealedBy(String text) {
        return !mask(text).equals(text);
    }

    /** Only names where a secret is. */
    private static boolean isPlaceholder(String value) {
        return value.startsWith("${") || value.startsWith(MASK);
    }
}
