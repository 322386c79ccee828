package com.btrade.advisories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What SECURITY.md of the folder above judges, and what suppressions.xml leaves out because of it. */
final class Review {
    static final Path SUPPRESSIONS = Path.of("..", "suppressions.xml");
    private static final Path TABLES = Path.of("..", "SECURITY.md");
    private static final Pattern SUPPRESSED = Pattern.compile("<cve>(CVE-[0-9-]+)</cve>");
    /** In full, or the number only after one of the same year. */
    private static final Pattern ADVISORY = Pattern.compile("(?:CVE-([0-9]{4})|(?<=, ))-([0-9]{4,})");

    private Review() {}

    static Set<String> suppressed() throws IOException {
        return SUPPRESSED
                .matcher(Files.readString(SUPPRESSIONS))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that its tables name. */
    static Set<String> judged() throws IOException {
        return advisories(rows(Files.readString(TABLES)));
    }

    /** What stands in the third column of what remains. */
    static Set<String> borne() throws IOException {
        String heading = "## Remains";
        String text = Files.readString(TABLES);
        String section =
                text.substring(text.indexOf(heading) + heading.length()).split("\n## ", 2)[0];
        return advisories(rows(section).skip(2).map(row -> row.split("\\|", -1)[3]));
    }

    private static Stream<String> rows(String text) {
        return text.lines().filter(line -> line.startsWith("|"));
    }

    private static Set<String> advisories(Stream<String> texts) {
        Set<String> advisories = new TreeSet<>();
        texts.forEach(text -> {
            String year = "";
            for (MatchResult one : ADVISORY.matcher(text).results().toList()) {
                year = one.group(1) == null ? year : one.group(1);
                advisories.add("CVE-" + year + "-" + one.group(2));
            }
        });
        return advisories;
    }
}
