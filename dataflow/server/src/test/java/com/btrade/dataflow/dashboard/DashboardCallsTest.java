package com.btrade.dataflow.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.EchoApp;
import com.btrade.dataflow.testing.TestServer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The calls of the dashboard, as it makes them: without a schemaTarget and with the parameters in the query. */
class DashboardCallsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(DashboardCallsTest.class);
        EchoApp.define(server, "echo");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersALaunchWithTheBareExecutionId() {
        HttpResponse<String> answer = launch("?name=echo&arguments=businessDate%3D2026-11-25%20dryRun%3Dtrue");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).matches("\\d+");
        assertThat(execution(answer.body()).get("schemaTarget").asText()).isEqualTo("boot3");
        assertThat(execution(answer.body()).get("platformName").asText()).isEqualTo("default");
    }

    @Test
    void keepsASchemaTargetThatIsGiven() {
        String id = launch("?name=echo").body();

        assertThat(server.get("/tasks/executions/" + id + "?schemaTarget=boot3").statusCode())
                .isEqualTo(200);
        assertThat(server.get("/tasks/executions/" + id + "?schemaTarget=boot2").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/tasks/executions/" + id + "?schemaTarget=").statusCode())
                .isEqualTo(200);
    }

    @Test
    void stopsAndCleansUpAnExecution() {
        String id = launch("?name=echo").body();

        assertThat(server.post("/tasks/executions/" + id, Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(server.delete("/tasks/executions/" + id + "?action=REMOVE_DATA")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get("/tasks/executions/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheLogOfEveryLaunchInItsOwnWords() {
        String first = launch("?name=echo&arguments=first%3D1").body();
        awaitLog(first, "argument first=1");

        String second = launch("?name=echo&arguments=second%3D2").body();
        awaitLog(second, "argument second=2");

        assertThat(log(first)).startsWith("回声 echo").contains("argument first=1");
        server.delete("/tasks/executions/" + first + "?action=CLEANUP");
        assertThat(log(first)).startsWith("日志已不在本机");
    }

    @Test
    void forgetsTheRunPropertiesOfTheLaunchBefore() {
        String run = "app.echo.btrade.run.dry-run";
        String kept = "app.echo.btrade.push.max-push-times";
        String first = launch("?name=echo&properties=" + run + "%3Dtrue,%20" + kept + "%3D3")
                .body();
        String second = launch("?name=echo").body();

        assertThat(execution(first).get("deploymentProperties").has(run)).isTrue();
        assertThat(execution(second).get("deploymentProperties").has(run)).isFalse();
        assertThat(execution(second).get("deploymentProperties").get(kept).asText())
                .isEqualTo("3");
        awaitLog(first, "dry-run");
        awaitLog(second, "max-push-times");
        assertThat(log(second)).doesNotContain("dry-run");
    }

    @Test
    void offersTheLaunchPageNoRunPropertiesOfTheLaunchBefore() {
        launch(
                "?name=echo&properties=app.echo.btrade.run.business-date%3D2026-11-25,app.echo.btrade.push.chunk-size%3D7");

        server.context().getBean(JdbcTemplate.class).update("UPDATE BOOT3_TASK_EXECUTION SET START_TIME = NOW()");

        JsonNode last = json(server.get("/tasks/definitions/echo?manifest=true").body())
                .get("lastTaskExecution")
                .get("deploymentProperties");
        assertThat(last.has("app.echo.btrade.run.business-date")).isFalse();
        assertThat(last.has("app.echo.spring.cloud.task.tablePrefix")).isFalse();
        assertThat(last.get("app.echo.btrade.push.chunk-size").asText()).isEqualTo("7");
    }

    @Test
    void namesTheDashboardThatIsThere() throws IOException {
        Properties pom = new Properties();
        try (InputStream file = DashboardCallsTest.class.getResourceAsStream(
                "/META-INF/maven/org.springframework.cloud/spring-cloud-dataflow-ui/pom.properties")) {
            pom.load(file);
        }

        assertThat(json(server.get("/about").body())
                        .at("/versionInfo/dashboard/version")
                        .asText())
                .isEqualTo(pom.getProperty("version"));
    }

    @Test
    void tellsAnOperatorInASentenceWhatIsWrong() {
        assertThat(refusal(launch("?name=nothing-such")))
                .isEqualTo("404 Could not find task definition named nothing-such");
        assertThat(refusal(launch("?name=echo&properties=btrade.run.dry-run%3Dtrue")))
                .startsWith("400 Only deployment property keys starting with 'app.'");
        assertThat(refusal(server.post("/tasks/definitions?name=broken&definition=echo%20--", Map.of())))
                .startsWith("400 ");
        assertThat(refusal(server.post("/tasks/definitions?name=broken&definition=nothing-such", Map.of())))
                .isEqualTo("404 The 'task:nothing-such' application could not be found.");
        assertThat(refusal(server.get("/tasks/executions?page=0&size=20&sort=nothing,asc")))
                .startsWith("400 ");
        assertThat(refusal(server.post("/apps/task/other?uri=nothing-such", Map.of())))
                .startsWith("400 ");
        assertThat(refusal(server.get("/jobs/executions/4711"))).startsWith("404 ");
        assertThat(refusal(server.get("/jobs/executions/4711/steps/1"))).startsWith("404 ");
        assertThat(refusal(server.get("/jobs/executions/4711/steps/1/progress")))
                .startsWith("404 ");
        assertThat(refusal(server.put("/jobs/executions/4711?restart=true"))).startsWith("404 ");
        assertThat(refusal(server.put("/jobs/executions/4711?stop=true"))).startsWith("404 ");
        assertThat(refusal(server.delete("/tasks/executions/4711?action=REMOVE_DATA")))
                .startsWith("404 ");
        assertThat(refusal(server.post("/tasks/executions/4711", Map.of()))).startsWith("404 ");
    }

    private static HttpResponse<String> launch(String query) {
        return server.post("/tasks/executions" + query, Map.of());
    }

    private static JsonNode execution(String id) {
        return json(server.get("/tasks/executions/" + id).body());
    }

    private static String log(String id) {
        String launchId = execution(id).get("externalExecutionId").asText();
        return json(server.get("/tasks/logs/" + launchId).body()).asText();
    }

    private static void awaitLog(String id, String text) {
        await().atMost(Duration.ofSeconds(30)).until(() -> log(id).contains(text));
    }

    /** The status and the first message, where the dashboard looks for it. */
    private static String refusal(HttpResponse<String> answer) {
        JsonNode errors = json(answer.body()).path("_embedded").path("errors");
        return answer.statusCode() + " " + errors.path(0).path("message").asText();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Invalid JSON: " + text, e);
        }
    }
}
