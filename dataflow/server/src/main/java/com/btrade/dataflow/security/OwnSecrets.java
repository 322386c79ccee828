package com.btrade.dataflow.security;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Collects the secrets this server was started with, by the names of its settings and from the addresses in them. */
final class OwnSecrets {
    private static final Pattern IN_ADDRESS = Pattern.compile("://[^\\s/:@]*:([^\\s/]+)@");
    private static final Pattern IN_QUERY = Pattern.compile("[?&;]password=([^&;\\s]+)", Pattern.CASE_INSENSITIVE);

    /** The shell's working directories: masked, they would hide the addresses of files. */
    private static final Set<String> NO_SECRETS = Set.of("PWD", "OLDPWD");

    private OwnSecrets() {}

    static Secrets of(ConfigurableEnvironment environment) {
        Set<String> values = new HashSet<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Set.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .distinct()
                .forEach(name -> collect(name, environment, values));
        return new Secrets(values);
    }

    private static void collect(String name, ConfigurableEnvironment environment, Set<String> values) {
        String value = environment.getProperty(name);
        if (value == null) {
            return;
        }
        if (Secrets.isSecretName(name) && !NO_SECRETS.contains(name)) {
            values.add(value);
        }
        for (Pattern pattern : new Pattern[] {IN_ADDRESS, IN_QUERY}) {
            Matcher found = pattern.matcher(value);
            while (found.find()) {
                values.add(found.group(1));
            }
        }
    }
}
