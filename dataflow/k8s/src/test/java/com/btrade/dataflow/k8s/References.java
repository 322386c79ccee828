package com.btrade.dataflow.k8s;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether what a manifest names is there: objects, keys, ports, volumes, and pods behind selectors. */
final class References {
    private final List<Manifest> manifests;
    private final Set<String> given;
    private final List<String> problems = new ArrayList<>();

    private References(List<Manifest> manifests, Set<String> given) {
        this.manifests = manifests;
        this.given = given;
    }

    /** @param given names of Secrets that come from elsewhere */
    static List<String> problems(List<Manifest> manifests, Set<String> given) {
        References references = new References(manifests, given);
        manifests.forEach(references::check);
        return references.problems;
    }

    private void check(Manifest manifest) {
        manifest.pod().ifPresent(pod -> pod(manifest, pod));
        switch (manifest.kind()) {
            case "Service" -> service(manifest);
            case "Ingress" -> ingress(manifest);
            case "NetworkPolicy" -> networkPolicy(manifest);
            case "RoleBinding" -> roleBinding(manifest);
            case "StatefulSet" -> find(manifest, "Service", manifest.text("spec", "serviceName"));
            case "PodDisruptionBudget" -> selected(manifest, manifest.map("spec", "selector", "matchLabels"));
            case "HorizontalPodAutoscaler" ->
                find(
                        manifest,
                        manifest.text("spec", "scaleTargetRef", "kind"),
                        manifest.text("spec", "scaleTargetRef", "name"));
            default -> {
                // It names nothing.
            }
        }
    }

    private void pod(Manifest manifest, Map<String, Object> pod) {
        find(manifest, "ServiceAccount", String.valueOf(pod.get("serviceAccountName")));
        named(manifest, pod, "configMapRef", "ConfigMap");
        named(manifest, pod, "configMapKeyRef", "ConfigMap");
        named(manifest, pod, "configMap", "ConfigMap");
        named(manifest, pod, "secretRef", "Secret");
        named(manifest, pod, "secretKeyRef", "Secret");
        Set<Object> volumes = new HashSet<>();
        Manifest.maps(pod, "volumes").forEach(volume -> volumes.add(volume.get("name")));
        manifest.maps("spec", "volumeClaimTemplates")
                .forEach(claim ->
                        volumes.add(Manifest.at(claim, "metadata", "name").orElse("")));
        for (Map<String, Object> container : manifest.containers()) {
            Manifest.maps(container, "volumeMounts").stream()
                    .map(mount -> mount.get("name"))
                    .filter(name -> !volumes.contains(name))
                    .forEach(name -> problem(manifest, "mounts the unknown volume " + name));
            Manifest.under("httpGet", container).forEach(probe -> port(manifest, List.of(manifest), probe.get("port")));
        }
    }

    private void named(Manifest manifest, Map<String, Object> pod, String key, String kind) {
        for (Map<String, Object> reference : Manifest.under(key, pod)) {
            find(manifest, kind, String.valueOf(reference.get("name")));
            Object wanted = reference.get("key");
            boolean optional = Boolean.TRUE.equals(reference.get("optional"));
            if (wanted != null
                    && !optional
                    && !keys(kind, reference.get("name")).contains(wanted)) {
                problem(manifest, "names the unknown key " + wanted + " of " + kind + " " + reference.get("name"));
            }
        }
    }

    private Set<String> keys(String kind, Object name) {
        Set<String> keys = new TreeSet<>();
        of(kind).filter(one -> one.name().equals(name))
                .forEach(one -> keys.addAll(one.map("data").keySet()));
        return keys;
    }

    private void service(Manifest manifest) {
        List<Manifest> pods = selected(manifest, manifest.map("spec", "selector"));
        manifest.maps("spec", "ports").forEach(port -> port(manifest, pods, port.get("targetPort")));
    }

    private void ingress(Manifest manifest) {
        for (Map<String, Object> backend : Manifest.under("service", manifest.document())) {
            find(manifest, "Service", String.valueOf(backend.get("name")));
            Object port = Manifest.at(backend, "port", "name").orElse("");
            if (of("Service")
                    .filter(service -> service.name().equals(backend.get("name")))
                    .flatMap(service -> service.maps("spec", "ports").stream())
                    .noneMatch(known -> port.equals(known.get("name")))) {
                problem(manifest, "names the unknown port " + port);
            }
        }
        manifest.maps("spec", "tls").forEach(tls -> find(manifest, "Secret", String.valueOf(tls.get("secretName"))));
    }

    private void networkPolicy(Manifest manifest) {
        Map<String, Object> labels = manifest.map("spec", "podSelector", "matchLabels");
        List<Manifest> pods = labels.containsValue("btrade-task") ? List.of() : selected(manifest, labels);
        for (Map<String, Object> rule : manifest.maps("spec", "ingress")) {
            Manifest.maps(rule, "ports").forEach(port -> port(manifest, pods, port.get("port")));
        }
        Manifest.under("podSelector", List.of(manifest.maps("spec", "ingress"), manifest.maps("spec", "egress")))
                .forEach(peer -> selected(manifest, Manifest.asMap(peer.getOrDefault("matchLabels", Map.of()))));
    }

    private void roleBinding(Manifest manifest) {
        find(manifest, manifest.text("roleRef", "kind"), manifest.text("roleRef", "name"));
        for (Map<String, Object> subject : manifest.maps("subjects")) {
            find(manifest, String.valueOf(subject.get("kind")), String.valueOf(subject.get("name")));
        }
    }

    private List<Manifest> selected(Manifest manifest, Map<String, Object> labels) {
        List<Manifest> pods = manifests.stream()
                .filter(one -> one.pod().isPresent())
                .filter(one -> one.podLabels().entrySet().containsAll(labels.entrySet()))
                .toList();
        if (pods.isEmpty()) {
            problem(manifest, "selects no pod: " + labels);
        }
        return pods;
    }

    private void port(Manifest manifest, List<Manifest> pods, Object port) {
        if (port instanceof String name
                && pods.stream()
                        .flatMap(pod -> pod.containers().stream())
                        .flatMap(container -> Manifest.maps(container, "ports").stream())
                        .noneMatch(known -> name.equals(known.get("name")))) {
            problem(manifest, "names the unknown port " + name);
        }
    }

    private void find(Manifest manifest, String kind, String name) {
        boolean isGiven = kind.equals("Secret") && given.contains(name);
        if (!isGiven && of(kind).noneMatch(one -> one.name().equals(name))) {
            problem(manifest, "names the unknown " + kind + " " + name);
        }
    }

    private Stream<Manifest> of(String kind) {
        return manifests.stream().filter(one -> one.kind().equals(kind));
    }

    private void problem(Manifest manifest, String problem) {
        problems.add(manifest.kind() + " " + manifest.name() + " " + problem);
    }
}
