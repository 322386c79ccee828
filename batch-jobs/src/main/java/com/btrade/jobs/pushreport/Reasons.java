package com.btrade.jobs.pushreport;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words what stands behind the fates of a line: {@code 被拒 NOT_A_MOBILE 3, 未送达 500 1}. */
final class Reasons {
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(1[3-9][0-9])[0-9]{4}([0-9]{4})(?![0-9])");

    /** How the people are called whom the choice passed over. */
    static final String PASSED_OVER = "选人时跳过 passed over";

    private Reasons() {}

    static String of(Figures figures) {
        Stream<String> passedOver =
                figures.passedOver().isEmpty() ? Stream.empty() : Stream.of(of(PASSED_OVER, figures.passedOver()));
        Stream<String> fates = Arrays.stream(Fate.values())
                .filter(fate -> !figures.reasons(fate).isEmpty())
                .map(fate -> of(fate.text(), figures.reasons(fate)));
        return Stream.concat(passedOver, fates).collect(Collectors.joining("; "));
    }

    private static String of(String title, SortedMap<String, Long> codes) {
        return codes.entrySet().stream()
                .map(code -> named(code.getKey()) + " × " + code.getValue())
                .collect(Collectors.joining(", ", title + ": ", ""));
    }

    /** A code is the provider's own text: a number in it that may be a mobile is masked. */
    static String named(String code) {
        return code.isBlank() ? "无代码 no code" : MOBILE.matcher(code).replaceAll("$1****$2");
    }
}
