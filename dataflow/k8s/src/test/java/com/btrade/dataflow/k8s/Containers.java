package com.btrade.dataflow.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every container has to have: a fixed image, limits, as few rights as can be, and probes where it stays up. */
final class Containers {
    private final List<String> problems = new ArrayList<>();

    private Containers() {}

    static List<String> problems(List<Manifest> manifests) {
        Containers containers = new Containers();
        for (Manifest manifest : manifests) {
            manifest.pod().ifPresent(pod -> containers.check(manifest, pod));
        }
        return containers.problems;
    }

    private void check(Manifest manifest, Map<String, Object> pod) {
        String where = manifest.kind() + " " + manifest.name();
        require(is(pod, true, "securityContext", "runAsNonRoot"), where, "may run as root");
        require(
                is(pod, "RuntimeDefault", "securityContext", "seccompProfile", "type"),
                where,
                "has no seccomp profile");
        require(
                Manifest.at(pod, "automountServiceAccountToken").isPresent(),
                where,
                "leaves open whether it has a token");
        for (Map<String, Object> container : manifest.containers()) {
            check(where + ", container " + container.get("name"), container, manifest.stays());
        }
    }

    private void check(String where, Map<String, Object> container, boolean stays) {
        for (String kind : List.of("requests", "limits")) {
            for (String what : List.of("cpu", "memory")) {
                require(
                        Manifest.at(container, "resources", kind, what).isPresent(),
                        where,
                        "has no " + kind + "." + what);
            }
        }
        require(is(container, false, "securityContext", "allowPrivilegeEscalation"), where, "may gain privileges");
        require(is(container, true, "securityContext", "readOnlyRootFilesystem"), where, "may write to its image");
        require(is(container, List.of("ALL"), "securityContext", "capabilities", "drop"), where, "keeps capabilities");
        require(
                Manifest.maps(container, "volumeMounts").stream()
                        .anyMatch(mount -> "/tmp".equals(mount.get("mountPath"))),
                where,
                "has nowhere to write");
        if (stays) {
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                require(container.containsKey(probe), where, "has no " + probe);
            }
        }
    }

    /** Whether each image, rendered, has a registry and a tag that means one thing. */
    static List<String> imageProblems(List<Manifest> manifests) {
        return manifests.stream()
                .flatMap(manifest -> manifest.containers().stream())
                .map(container -> String.valueOf(container.get("image")))
                .filter(image -> !image.matches("[a-z0-9.:-]+/[a-z0-9/-]+:[0-9][\\w.-]*"))
                .map(image -> "image " + image + " has no registry or no fixed tag")
                .toList();
    }

    private void require(boolean right, String where, String problem) {
        if (!right) {
            problems.add(where + " " + problem);
        }
    }

    private static boolean is(Object node, Object value, String... path) {
        return Manifest.at(node, path).equals(Optional.of(value));
    }
}
