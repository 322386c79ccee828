package com.btrade.dataflow.launcher;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of the java command that the local deployer starts a task with, in the properties of a launch. */
record JavaOptions(String text) {
    private static final String PROPERTY = "spring.cloud.deployer.local.javaOpts";

    /** Those of a launch, however the property is written, else those of its account. */
    static JavaOptions of(Map<String, String> launch, @Nullable String account) {
        return new JavaOptions(launch.entrySet().stream()
                .filter(property -> isTheOne(property.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(account == null ? "" : account));
    }

    JavaOptions with(String option) {
        return new JavaOptions((text + " " + option).strip());
    }

    /** The properties with these options instead of their own. */
    Map<String, String> in(Map<String, String> launch) {
        Map<String, String> changed = new HashMap<>(launch);
        changed.keySet().removeIf(JavaOptions::isTheOne);
        changed.put(PROPERTY, text);
        return changed;
    }

    private static boolean isTheOne(String property) {
        return property.replace("-", "").toLowerCase(Locale.ROOT).equals(PROPERTY.toLowerCase(Locale.ROOT));
    }
}
