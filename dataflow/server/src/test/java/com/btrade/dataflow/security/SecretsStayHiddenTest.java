package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.TalkativeTask;
import com.btrade.dataflow.testing.TaskJar;
import com.btrade.dataflow.testing.TestServer;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Traces;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Plants secrets wherever one can be given to a task, then looks for them wherever an operator can look. */
class SecretsStayHiddenTest {
    private static final String PLANTED = "planted";
    private static final String DATABASE = "db-planted-4711";
    private static final String ARGUMENTS =
            "--some.password=arg-planted-1 --mongo.uri=mongodb://u:arg-planted-2@h/db x=1";
    private static final String DEFINITION = "tiny --store.address='jdbc:mysql://h/db?password=def-planted-1'"
            + " --my.passphrase=def-planted-2 --redis=redis://:def-planted-3@h";
    private static final String PROPERTIES =
            "app.tiny.spring.data.mongodb.uri=mongodb://u:app-planted-1@h/db," + "app.tiny.sms.secret=app-planted-2";

    @TempDir
    static Path dir;

    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static final PrintStream OUT = System.out;
    private static TestServer server;
    private static ProcessHandle task;

    @BeforeAll
    static void launchATaskWithSecrets() throws IOException {
        System.setOut(new PrintStream(LOG, true, StandardCharsets.UTF_8));
        server = TestServer.start(
                Sandbox.shared().fresh(SecretsStayHiddenTest.class).withMysqlPassword(DATABASE));
        post("/apps/task/tiny/1", Map.of("uri", TaskJar.talkative(dir).toUri().toString(), "bootVersion", "3"));
        post("/apps/task/elsewhere/1", Map.of("uri", "http://u:app-planted-3@127.0.0.1:9/a.jar", "bootVersion", "3"));
        post("/tasks/definitions", Map.of("name", "tiny-one", "definition", DEFINITION));
        HttpResponse<String> launch = server.post(
                "/tasks/executions/launch?name=tiny-one&arguments=" + encode(ARGUMENTS) + "&properties="
                        + encode(PROPERTIES),
                Map.of());
        assertThat(launch.statusCode()).as(launch.body()).isEqualTo(201);
        post(
                "/tasks/schedules",
                Map.of(
                        "scheduleName", "nightly",
                        "taskDefinitionName", "tiny-one",
                        "properties", "scheduler.cron.expression=0 3 * * *",
                        "arguments", "--a.password=arg-planted-3 --b=mongodb://u:arg-planted-4@h"));
        task = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("talkative.jar"))
                .findAny()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        System.setOut(OUT);
        if (task != null) {
            task.destroy();
        }
        server.close();
    }

    @Test
    void inWhatTheServerAnswers() throws IOException {
        String executions = answer("/tasks/executions");
        String id =
                new ObjectMapper().readTree(executions).findPath("executionId").asText();
        String external = new ObjectMapper()
                .readTree(executions)
                .findPath("externalExecutionId")
                .asText();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> answer("/tasks/logs/" + external + "?platformName=default")
                        .contains(TalkativeTask.LAST_LINE));

        String log = answer("/tasks/logs/" + external + "?platformName=default");
        assertThat(log).contains("SPRING_APPLICATION_JSON", Secrets.MASK);
        List<String> paths = List.of(
                "/tasks/logs/" + external + "?platformName=default",
                "/tasks/executions",
                "/tasks/executions/" + id + "?schemaTarget=boot3",
                "/tasks/executions/external/" + external + "?platform=default",
                "/tasks/thinexecutions",
                "/tasks/definitions",
                "/tasks/definitions/tiny-one?manifest=true",
                "/tasks/validation/tiny-one",
                "/tasks/schedules",
                "/tasks/schedules/nightly",
                "/tasks/platforms",
                "/jobs/executions",
                "/audit-records?size=1000",
                "/audit-records/1",
                "/audit-records/2",
                "/audit-records/3",
                "/audit-records/4",
                "/apps",
                "/apps/task/tiny",
                "/apps/task/elsewhere",
                "/about",
                "/management",
                "/management/info",
                "/management/health",
                "/management/env",
                "/management/configprops");
        assertThat(paths).allSatisfy(path -> assertThat(answer(path)).as(path).doesNotContain(PLANTED));
        assertThat(answer("/audit-records?size=1000")).contains("some.password", Secrets.MASK);
        assertThat(answer("/tasks/definitions")).contains("jdbc:mysql", Secrets.MASK);
        assertThat(answer("/tasks/schedules/nightly")).contains("a.password", Secrets.MASK);
    }

    @Test
    void inTheServersLog() {
        LoggerFactory.getLogger(SecretsStayHiddenTest.class)
                .warn(
                        "adding:some.password={}",
                        "log-planted-1",
                        new IllegalStateException("mongodb://u:log-planted-2@h"));

        assertThat(LOG.toString(StandardCharsets.UTF_8))
                .contains("Data Flow is ready at", "adding:some.password=******", "mongodb://u:******@h")
                .doesNotContain(PLANTED);
    }

    @Test
    void inTheProcessListThoughTheTaskHasThem() throws IOException {
        assertThat(Files.readString(Path.of("/proc/" + task.pid() + "/cmdline")))
                .contains("talkative.jar", "x=1")
                .doesNotContain(PLANTED);
        assertThat(Traces.of(task.pid()))
                .contains("talkative.jar", "java.specification.version")
                .doesNotContain(PLANTED);
        assertThat(Files.readString(Path.of("/proc/" + task.pid() + "/environ")))
                .contains(DATABASE, "arg-planted-1", "arg-planted-2", "def-planted-2", "app-planted-1");
    }

    @Test
    void ratherThanInAJobParameterOrAJvmOption() {
        for (String path : List.of("/tasks/executions", "/tasks/executions/launch", "/tasks/schedules")) {
            HttpResponse<String> parameter =
                    server.post(path, Map.of("name", "tiny-one", "arguments", "password=planted-by-x"));
            assertThat(parameter.statusCode()).as(path).isEqualTo(400);
            assertThat(parameter.body())
                    .contains("looks like a secret", "参数中不能含有密码")
                    .doesNotContain(PLANTED);
        }
        HttpResponse<String> option = server.post(
                "/tasks/executions/launch",
                Map.of("name", "tiny-one", "properties", "deployer.tiny.local.javaOpts=-Dmy.secret=planted"));
        assertThat(option.statusCode()).isEqualTo(400);
    }

    private static void post(String path, Map<String, String> fields) {
        String query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = server.post(path + "?" + query, Map.of());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isIn(200, 201);
    }

    private static String answer(String path) {
        return server.get(path).body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
