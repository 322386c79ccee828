package com.btrade.dataflow.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables of the manifests beside those that the programs read. */
final class Variables {
    /** Where each image's program stands. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "btrade-dataflow-server", "dataflow/server",
            "btrade-dataflow-client", "dataflow/client",
            "btrade-ingress", "streaming/ingress",
            "btrade-streaming-apps", "streaming/apps",
            "btrade-batch-jobs", "batch-jobs");

    private static final Pattern NAME = Pattern.compile("BTRADE_[A-Z0-9_]*[A-Z0-9]");
    private static final Pattern REQUIRED = Pattern.compile("environment\\.required\\(\"(BTRADE_\\w+)\"");

    private Variables() {}

    /** Variables that a container is given and its program does not know, and those it demands and is not given. */
    static List<String> problems(List<Manifest> manifests) {
        List<String> problems = new ArrayList<>();
        for (Manifest manifest : manifests) {
            for (Map<String, Object> container : manifest.containers()) {
                String module = module(String.valueOf(container.get("image")));
                String source = source(module);
                Set<String> own = names(Manifest.maps(container, "env"));
                own.removeIf(name -> String.valueOf(container.get("args")).contains("$(" + name + ")"));
                own.removeAll(matches(NAME, source, 0));
                own.forEach(name -> problems.add(module + " does not know " + name));
                Set<String> missing = matches(REQUIRED, source, 1);
                missing.removeAll(names(Manifest.maps(container, "env")));
                missing.removeAll(fromObjects(manifests, container));
                missing.forEach(name -> problems.add(module + " is not given " + name));
            }
        }
        return problems;
    }

    /** Keys of ConfigMaps and Secrets that no program knows. */
    static List<String> unknownKeys(List<Manifest> manifests) {
        Set<String> known = PROGRAMS.values().stream()
                .flatMap(module -> matches(NAME, source(module), 0).stream())
                .collect(Collectors.toSet());
        return manifests.stream()
                .filter(one -> one.kind().equals("ConfigMap") || one.kind().equals("Secret"))
                .flatMap(one -> one.map("data").keySet().stream())
                .filter(key -> key.startsWith("BTRADE_"))
                .filter(key -> !known.contains(key) && !key.equals("BTRADE_JOBS_IMAGE"))
                .toList();
    }

    private static String module(String image) {
        String name = image.replaceAll(".*/", "").replaceAll(":.*", "");
        return PROGRAMS.getOrDefault(name, "unknown image " + name);
    }

    private static Set<String> names(List<Map<String, Object>> env) {
        return env.stream()
                .map(variable -> String.valueOf(variable.get("name")))
                .filter(name -> name.startsWith("BTRADE_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fromObjects(List<Manifest> manifests, Map<String, Object> container) {
        Set<Object> wanted = Manifest.maps(container, "envFrom").stream()
                .flatMap(from -> from.values().stream())
                .map(reference -> Manifest.asMap(reference).get("name"))
                .collect(Collectors.toSet());
        return manifests.stream()
                .filter(one -> one.kind().equals("ConfigMap") || one.kind().equals("Secret"))
                .filter(one -> wanted.contains(one.name()))
                .flatMap(one -> one.map("data").keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> matches(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private static String source(String module) {
        Path folder = Manifests.ROOT.resolve(module).resolve("src/main");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|ya?ml)"))
                    .map(Manifests::source)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
