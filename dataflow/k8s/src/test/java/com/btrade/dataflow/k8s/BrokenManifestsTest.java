package com.btrade.dataflow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks themselves: each break of a right manifest is found. */
class BrokenManifestsTest {
    private static final String RIGHT = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: account}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: addresses}
            data: {BTRADE_KAFKA_SERVERS: "kafka:9092"}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: ingress}
            spec:
              replicas: 2
              selector: {matchLabels: {app: ingress}}
              template:
                metadata: {labels: {app: ingress}}
                spec:
                  serviceAccountName: account
                  automountServiceAccountToken: false
                  securityContext:
                    runAsNonRoot: true
                    seccompProfile: {type: RuntimeDefault}
                  containers:
                    - name: ingress
                      image: registry.example.com/btrade/btrade-ingress:0.1.0
                      ports: [{name: http, containerPort: 8090}]
                      env: [{name: BTRADE_INGRESS_PORT, value: "8090"}]
                      envFrom: [{configMapRef: {name: addresses}}]
                      startupProbe: {httpGet: {path: /health, port: http}}
                      livenessProbe: {httpGet: {path: /health, port: http}}
                      readinessProbe: {httpGet: {path: /health, port: http}}
                      resources:
                        requests: {cpu: 100m, memory: 1Gi}
                        limits: {cpu: "1", memory: 1Gi}
                      securityContext:
                        allowPrivilegeEscalation: false
                        readOnlyRootFilesystem: true
                        capabilities: {drop: [ALL]}
                      volumeMounts: [{name: tmp, mountPath: /tmp}]
                  volumes: [{name: tmp, emptyDir: {}}]
            """;

    @Test
    void findsNothingInARightOne() {
        assertThat(problems(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 2 | replica: 2 | replica",
                "replicas: 2 | replicas: two | two",
                "selector: {matchLabels: {app: ingress}} | paused: false | selector",
                "apps/v1 | apps/v1beta1 | unknown: apps/v1beta1 Deployment",
                "containerPort: 8090 | hostPort: 8090 | containerPort",
                "emptyDir: {} | emptyDirectory: {} | emptyDirectory",
                "memory: 1Gi | memory: 1GiB | parse suffix",
                "configMapRef: {name: addresses} | configMapRef: {name: address} | unknown ConfigMap address",
                "serviceAccountName: account | serviceAccountName: nobody | unknown ServiceAccount nobody",
                "port: http} | port: web} | unknown port web",
                "name: tmp, mountPath | name: temp, mountPath | unknown volume temp",
                "runAsNonRoot: true | runAsNonRoot: false | may run as root",
                "livenessProbe | livelinessProbe | livelinessProbe",
                "'limits: {cpu: \"1\", memory: 1Gi}' | 'limits: {cpu: \"1\"}' | has no limits.memory",
                "btrade-ingress:0.1.0 | btrade-ingress:latest | no fixed tag",
                "BTRADE_INGRESS_PORT | BTRADE_INGRES_PORT | does not know BTRADE_INGRES_PORT",
            })
    void findsWhatIsBroken(String right, String broken, String problem) {
        assertThat(RIGHT).contains(right);
        assertThat(problems(RIGHT.replace(right, broken))).anyMatch(found -> found.contains(problem));
    }

    private static List<String> problems(String yaml) {
        List<Manifest> manifests = Manifests.parse(yaml);
        List<String> problems = new ArrayList<>(manifests.stream()
                .map(Schemas::problem)
                .flatMap(Optional::stream)
                .toList());
        problems.addAll(Containers.problems(manifests));
        problems.addAll(Containers.imageProblems(manifests));
        problems.addAll(References.problems(manifests, Set.of()));
        problems.addAll(Variables.problems(manifests));
        return problems;
    }
}
