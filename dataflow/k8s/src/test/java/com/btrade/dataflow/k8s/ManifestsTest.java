package com.btrade.dataflow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestsTest {
    /** What cert-manager, or whoever it is, puts there. */
    private static final Set<String> GIVEN = Set.of("btrade-tls");

    @Test
    void eachFileOfTheBaseFitsTheSchemas() throws Exception {
        assertThat(Manifests.written()).hasSizeGreaterThan(20);
        assertThat(problems(Manifests.written())).isEmpty();
        assertThat(Containers.problems(Manifests.written())).isEmpty();
    }

    @Test
    void whatTheExampleMakesFitsTheSchemas() throws Exception {
        List<Manifest> rendered = Manifests.rendered();
        assertThat(problems(rendered)).isEmpty();
        assertThat(Containers.problems(rendered)).isEmpty();
        assertThat(Containers.imageProblems(rendered)).isEmpty();
    }

    @Test
    void whatTheExampleNamesIsThere() throws Exception {
        List<Manifest> rendered = Manifests.rendered();
        assertThat(References.problems(rendered, GIVEN)).isEmpty();
        assertThat(Variables.problems(rendered)).isEmpty();
        assertThat(Variables.unknownKeys(rendered)).isEmpty();
    }

    @Test
    void everythingLiesInOneNamespaceAndBearsThePlatformsName() throws Exception {
        assertThat(Manifests.rendered())
                .filteredOn(manifest -> !manifest.text("metadata", "labels", "app.kubernetes.io/part-of")
                                .equals("btrade")
                        || !(manifest.kind() + manifest.text("metadata", "namespace")).matches("Namespace|.*btrade"))
                .extracting(Manifest::name)
                .isEmpty();
    }

    @Test
    void theTasksOfDataFlowFindWhatTheirAccountNames() throws Exception {
        List<Manifest> rendered = Manifests.rendered();
        List<Manifest> profile = Manifests.parse(Manifests.source(
                Manifests.ROOT.resolve("dataflow/server/src/main/resources/application-kubernetes.yml")));
        Manifest account = new Manifest(profile.get(0)
                .map("spring", "cloud", "dataflow", "task", "platform", "kubernetes", "accounts", "default"));
        assertThat(names(rendered, "ConfigMap")).contains(account.text("config-map-refs"));
        assertThat(names(rendered, "Secret")).contains(account.text("secret-refs"));
        assertThat(names(rendered, "ServiceAccount"))
                .contains(account.text("deployment-service-account-name"), account.text("task-service-account-name"));
        assertThat(account.text("deployment-labels"))
                .contains("app.kubernetes.io/name:"
                        + named(rendered, "btrade-task", "NetworkPolicy")
                                .text("spec", "podSelector", "matchLabels", "app.kubernetes.io/name"));
    }

    @Test
    void theJobsImageIsOfTheSameBuildAsTheOthers() throws Exception {
        List<Manifest> rendered = Manifests.rendered();
        String jobs = named(rendered, "btrade-addresses", "ConfigMap").text("data", "BTRADE_JOBS_IMAGE");
        assertThat(rendered.stream()
                        .flatMap(manifest -> manifest.containers().stream())
                        .map(container -> String.valueOf(container.get("image")))
                        .map(image -> image.replaceAll("/btrade-[a-z-]+:", "/btrade-batch-jobs:")))
                .containsOnly(jobs);
    }

    @Test
    void metricsAreAnsweredAtThePortThatIsOpenForThem() throws Exception {
        for (String name : List.of("btrade-ingress", "btrade-send", "btrade-click")) {
            String pod = Manifests.rendered().stream()
                    .filter(manifest -> manifest.name().equals(name))
                    .flatMap(manifest -> manifest.containers().stream())
                    .map(Object::toString)
                    .findFirst()
                    .orElseThrow();
            assertThat(pod)
                    .as(name)
                    .containsPattern("name=BTRADE_[A-Z]+_METRICS, value=0.0.0.0:9464")
                    .containsPattern("name=metrics, containerPort=9464|containerPort=9464, name=metrics");
        }
    }

    @Test
    void bothStreamsMountTheCalendarThatTheAddressesName() throws Exception {
        List<Manifest> rendered = Manifests.rendered();
        Path calendar =
                Path.of(named(rendered, "btrade-addresses", "ConfigMap").text("data", "BTRADE_CONSENT_CALENDAR"));

        assertThat(named(rendered, "btrade-calendar", "ConfigMap").text("data", String.valueOf(calendar.getFileName())))
                .contains(" off ");
        for (String stream : List.of("btrade-send", "btrade-click")) {
            Manifest pod = named(rendered, stream, "StatefulSet");
            assertThat(pod.containers().stream().flatMap(one -> Manifest.maps(one, "volumeMounts").stream()))
                    .as(stream)
                    .anySatisfy(mount -> assertThat(mount)
                            .containsEntry("name", "calendar")
                            .containsEntry("mountPath", String.valueOf(calendar.getParent())));
            assertThat(Manifest.under("configMap", pod.document()))
                    .anySatisfy(volume -> assertThat(volume).containsEntry("name", "btrade-calendar"));
        }
    }

    private static List<String> problems(List<Manifest> manifests) {
        return manifests.stream()
                .map(Schemas::problem)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> names(List<Manifest> manifests, String kind) {
        return manifests.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Manifest::name)
                .toList();
    }

    private static Manifest named(List<Manifest> manifests, String name, String kind) {
        return manifests.stream()
                .filter(one -> one.kind().equals(kind) && one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
