package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.TaskJar;
import com.btrade.dataflow.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulingTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static TestServer server;
    private static Operator operator;
    private static Path jar;

    @BeforeAll
    static void start(@TempDir Path dir) throws IOException {
        jar = TaskJar.tiny(dir);
        server = TestServer.start(SchedulingTest.class);
        operator = new Operator(server);
        operator.define("hello", jar);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void showsWhatItWasGivenAndWhenItFires() {
        assertThat(operator.schedule("nightly", "hello", "30 2 * * MON-FRI", "dryRun=true", "app.hello-app.colour=a,b")
                        .statusCode())
                .isEqualTo(201);

        JsonNode properties = operator.properties("nightly");
        assertThat(properties.path("spring.cloud.scheduler.cron.expression").asText())
                .isEqualTo("30 2 * * MON-FRI");
        assertThat(properties.path("spring.cloud.scheduler.time-zone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(properties.path("spring.cloud.scheduler.overlap").asText()).isEqualTo("skip");
        assertThat(properties.path("spring.cloud.scheduler.arguments").asText()).isEqualTo("dryRun=true");
        assertThat(properties.path("app.hello-app.colour").asText()).isEqualTo("a,b");
        assertThat(properties.path("spring.cloud.scheduler.next-firings").asText())
                .matches("(\\d{4}-\\d\\d-\\d\\dT02:30:00\\+08:00(, )?){3}");
        assertThat(operator.schedules()).contains("nightly");
        assertThat(operator.schedulesOf("hello")).contains("nightly");

        operator.unschedule("nightly");
        assertThat(operator.schedules()).doesNotContain("nightly");
    }

    @Test
    void firesAnOrdinaryExecutionWithItsArguments() {
        operator.define("greet", jar);
        operator.schedule("greeting", "greet", "* * * * * ?", "dryRun=true batchIds=1,2");

        await().atMost(SOON)
                .until(() -> operator.executions("greet").stream()
                        .anyMatch(
                                execution -> execution.path("exitCode").asText().equals("0")));
        operator.unschedule("greeting");

        assertThat(operator.executions("greet"))
                .anySatisfy(execution -> assertThat(execution.path("arguments").toString())
                        .contains("\"dryRun=true\"", "\"batchIds=1,2\""));
        assertThat(operator.audit("TASK")).anySatisfy(record -> {
            assertThat(record.path("auditAction").asText()).isEqualTo("DEPLOY");
            assertThat(record.path("createdBy").asText()).isEqualTo("schedule:greeting");
        });
    }
}
