package com.btrade.dataflow.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One document as YAML has it: maps, lists and scalars. */
record Manifest(Map<String, Object> document) {
    String kind() {
        return text("kind");
    }

    String name() {
        return text("metadata", "name");
    }

    String apiVersion() {
        return text("apiVersion");
    }

    /** What stands at a path, or an empty text. */
    String text(String... path) {
        return at(document, path).map(String::valueOf).orElse("");
    }

    Map<String, Object> map(String... path) {
        return at(document, path).map(Manifest::asMap).orElse(Map.of());
    }

    List<Map<String, Object>> maps(String... path) {
        return maps(document, path);
    }

    /** The pod that this starts, if it starts any. */
    Optional<Map<String, Object>> pod() {
        return at(document, "spec", "template", "spec").map(Manifest::asMap);
    }

    Map<String, Object> podLabels() {
        return map("spec", "template", "metadata", "labels");
    }

    List<Map<String, Object>> containers() {
        return pod().map(pod -> maps(pod, "containers")).orElse(List.of());
    }

    /** Whether it is to stay up. */
    boolean stays() {
        return kind().equals("Deployment") || kind().equals("StatefulSet");
    }

    static Optional<Object> at(Object node, String... path) {
        Object here = node;
        for (String step : path) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return Optional.ofNullable(here);
    }

    static List<Map<String, Object>> maps(Object node, String... path) {
        return at(node, path).map(Manifest::asList).orElse(List.of()).stream()
                .map(Manifest::asMap)
                .toList();
    }

    /** Every map that stands under a key, however deep. */
    static List<Map<String, Object>> under(String key, Object node) {
        List<Map<String, Object>> found = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (key.equals(name) && value instanceof Map<?, ?>) {
                    found.add(asMap(value));
                }
                found.addAll(under(key, value));
            });
        } else if (node instanceof List<?> list) {
            list.forEach(value -> found.addAll(under(key, value)));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Object> asList(Object node) {
        return node instanceof List<?> ? (List<Object>) node : List.of();
    }
}
