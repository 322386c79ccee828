package com.btrade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that the dashboard and the alert rules of {@code dataflow/watch} ask for. */
public final class WatchedNames {
    private static final Pattern NAME = Pattern.compile("\\bbtrade_[a-z0-9_]+");

    private WatchedNames() {}

    /** Those whose names begin so. */
    public static Set<String> beginningWith(String prefix) {
        Set<String> names = new TreeSet<>();
        for (String file : new String[] {"dashboard.json", "rules.yml"}) {
            Matcher name =
                    NAME.matcher(read(Home.root().resolve("dataflow/watch").resolve(file)));
            while (name.find()) {
                if (name.group().startsWith(prefix)) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }

    /** Those that this text of Prometheus' format does not hold. */
    public static Set<String> missing(String prefix, String text) {
        Set<String> missing = beginningWith(prefix);
        missing.removeIf(
                name -> Pattern.compile("(?m)^" + name + "[ {]").matcher(text).find());
        return missing;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
