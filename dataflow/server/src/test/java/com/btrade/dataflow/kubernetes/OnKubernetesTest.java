package com.btrade.dataflow.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.deployer.spi.scheduler.Scheduler;

/** The server as it is in a cluster, whose API server is a stand-in. */
class OnKubernetesTest {
    private static ClusterApi cluster;
    private static TestServer server;
    private static List<String> callsOfTheStart;

    @BeforeAll
    static void start() throws Exception {
        cluster = new ClusterApi();
        String account = "--spring.cloud.dataflow.task.platform.kubernetes.accounts.default.";
        server = TestServer.start(
                OnKubernetesTest.class,
                "--kubernetes_service_host=127.0.0.1",
                account + "fabric8.masterUrl=" + cluster.url(),
                account + "namespace=btrade");
        callsOfTheStart = List.copyOf(cluster.calls());
        server.post(
                "/apps/task/btrade-jobs", Map.of("uri", "docker:127.0.0.1:1/btrade-batch-jobs:1", "bootVersion", "3"));
        server.post(
                "/tasks/definitions",
                Map.of("name", "convert", "definition", "btrade-jobs --spring.batch.job.name=convert-trader-data"));
    }

    @AfterAll
    static void end() {
        server.close();
        cluster.close();
    }

    @BeforeEach
    void clear() {
        cluster.clear();
    }

    @Test
    void readsNothingOfTheClusterToStartAndIsReady() {
        assertThat(callsOfTheStart).isEmpty();
        assertThat(server.get("/management/health/readiness").body()).contains("UP");
        assertThat(server.get("/tasks/platforms").body()).contains("Kubernetes").doesNotContain("\"Local\"");
        assertThat(server.context().getBeanNamesForType(Scheduler.class)).isEmpty();
    }

    @Test
    void launchesATaskAsAJobThatIsGivenNoPassword() {
        server.post("/tasks/executions/launch", Map.of("name", "convert", "arguments", "businessDate=2026-11-25"));

        JsonNode job = cluster.only("jobs");
        assertThat(job.at("/spec/backoffLimit").asInt(-1)).isZero();
        assertThat(job.at("/spec/ttlSecondsAfterFinished").asInt()).isPositive();
        assertThatItIsTheJobsPod(job.at("/spec/template/spec"));
        assertThat(cluster.calls())
                .containsOnly(
                        "GET /apis/batch/v1/namespaces/btrade/jobs",
                        "GET /api/v1/namespaces/btrade/pods",
                        "POST /apis/batch/v1/namespaces/btrade/jobs");
    }

    @Test
    void schedulesByACronJobInItsTimeZone() {
        assertThat(schedule("nightly", "scheduler.cron.expression=0 7-21/2 * * *")
                        .statusCode())
                .isEqualTo(201);

        JsonNode spec = cluster.only("cronjobs").at("/spec");
        assertThat(spec.at("/schedule").asText()).isEqualTo("0 7-21/2 * * *");
        assertThat(spec.at("/timeZone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(spec.at("/concurrencyPolicy").asText()).isEqualTo("Forbid");
        assertThat(spec.at("/jobTemplate/spec/backoffLimit").asInt(-1)).isZero();
        JsonNode pod = spec.at("/jobTemplate/spec/template");
        assertThat(pod.at("/metadata/labels").toString()).contains("btrade-task");
        assertThatItIsTheJobsPod(pod.at("/spec"));
        assertThat(server.get("/tasks/schedules?platform=default").body())
                .contains("nightly", "\"spring.cloud.scheduler.time-zone\":\"Asia/Shanghai\"");

        assertThat(server.delete("/tasks/schedules/nightly?platform=default").statusCode())
                .isEqualTo(200);
        assertThat(cluster.below("cronjobs")).isEmpty();
    }

    @Test
    void takesTheWordsOfTheOtherPlatform() {
        schedule(
                "hourly",
                "scheduler.cron.expression=@hourly,scheduler.time-zone=Europe/Berlin,scheduler.overlap=allow");

        JsonNode spec = cluster.only("cronjobs").at("/spec");
        assertThat(spec.at("/schedule").asText()).isEqualTo("@hourly");
        assertThat(spec.at("/timeZone").asText()).isEqualTo("Europe/Berlin");
        assertThat(spec.at("/concurrencyPolicy").asText()).isEqualTo("Allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scheduler.cron.expression=0 0 7 * * *",
                "scheduler.cron.expression=0 7 * * *,scheduler.time-zone=Asia/Nowhere",
                "scheduler.cron.expression=0 7 * * *,scheduler.overlap=queue"
            })
    void refusesWhatACronJobCannotDo(String properties) {
        HttpResponse<String> answer = schedule("refused", properties);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Invalid ", "无效");
        assertThat(cluster.below("cronjobs")).isEmpty();
    }

    private HttpResponse<String> schedule(String name, String properties) {
        return server.post(
                "/tasks/schedules",
                Map.of(
                        "scheduleName", name,
                        "taskDefinitionName", "convert",
                        "platform", "default",
                        "properties", properties,
                        "arguments", "businessDate=2026-11-25"));
    }

    private static void assertThatItIsTheJobsPod(JsonNode pod) {
        assertThat(pod.at("/serviceAccountName").asText()).isEqualTo("btrade-task");
        assertThat(pod.at("/restartPolicy").asText()).isEqualTo("Never");
        assertThat(pod.at("/terminationGracePeriodSeconds").asInt()).isEqualTo(90);
        assertThat(pod.at("/securityContext").toString())
                .contains("\"runAsNonRoot\":true", "\"runAsUser\":10001", "RuntimeDefault");
        JsonNode container = pod.at("/containers/0");
        assertThat(container.at("/image").asText()).isEqualTo("127.0.0.1:1/btrade-batch-jobs:1");
        assertThat(container.at("/args").toString()).contains("\"businessDate=2026-11-25\"");
        assertThat(container.at("/envFrom").toString()).contains("btrade-addresses", "btrade-stores");
        assertThat(container.at("/securityContext").toString())
                .contains(
                        "\"readOnlyRootFilesystem\":true", "\"allowPrivilegeEscalation\":false", "\"drop\":[\"ALL\"]");
        assertThat(container.at("/volumeMounts").toString()).contains("/tmp");
        assertThat(container.at("/resources/limits/memory").asText()).isEqualTo("1Gi");
        assertThat(container.at("/env/0/value").asText())
                .contains("\"spring.batch.job.name\":\"convert-trader-data\"", "\"spring.datasource.url\"")
                .doesNotContain("password", "spring.datasource.username");
    }
}
