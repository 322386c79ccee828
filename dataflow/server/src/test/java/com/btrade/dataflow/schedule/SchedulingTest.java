package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.TaskJar;
import com.btrade.dataflow.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | odd      | hello | 61 * * * *       |                              | 分“61”不对 | the minute cannot be 61",
                "400 | odd      | hello | 0 0 1 * MON      |                              | 日和星期只能限定一个 | may restrict the day or the weekday",
                "400 | odd      | hello | 0 0 30 2 *       |                              | 永远不会触发 | it never fires",
                "400 | odd      | hello | ''               |                              | 需要 5 段 | five fields",
                "404 | odd      | helo  | 0 10 * * *       |                              | 没有名为“helo”的任务 | no task named helo",
                "409 | taken    | hello | 0 10 * * *       |                              | 名为“taken”的定时已存在 | schedule named taken already",
                "409 | Taken    | hello | 0 10 * * *       |                              | 名为“taken”的定时已存在 | schedule named taken already",
                "400 | ''       | hello | 0 10 * * *       |                              | 请填写定时的名称 | needs a name",
                "400 | a_b      | hello | 0 10 * * *       |                              | 定时名称“a_b”无效 | Invalid schedule name: a_b",
                "400 | odd      | hello | 0 10 * * *       | scheduler.time-zone=Mars/One | 时区“Mars/One”无效 | Invalid time zone: Mars/One",
                "400 | odd      | hello | 0 10 * * *       | scheduler.time-zone=UTC+8    | 时区“UTC+8”无效 | Invalid time zone: UTC+8",
                "400 | odd      | hello | 0 10 * * *       | scheduler.overlap=maybe      | overlap“maybe”无效 | one of skip, queue, allow",
                "400 | odd      | hello | 0 10 * * *       | scheduler.overlaps=skip      | 未知的定时属性 | Unknown schedule property: scheduler.overlaps",
                "400 | odd      | hello | 0 10 * * *       | deployer=1                   | 属性无效 | Invalid properties",
            })
    void refusesInBothLanguages(
            int status, String name, String task, String cron, String property, String chinese, String english) {
        operator.schedule("taken", "hello", "0 10 * * *", "");
        HttpResponse<String> answer =
                operator.schedule(name, task, cron, "", property == null ? new String[0] : new String[] {property});

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Operator.sentence(answer)).contains(chinese, english);
        assertThat(operator.schedules()).doesNotContain("odd");
    }

    @Test
    void takesCommasInCronAndProperties() {
        operator.schedule(
                "twice",
                "hello",
                "0 7,9 * * *",
                "batchIds=1,2 dryRun=true",
                "app.hello-app.a=1,2",
                "scheduler.overlap=queue");

        JsonNode properties = operator.properties("twice");
        assertThat(properties.path("spring.cloud.scheduler.cron.expression").asText())
                .isEqualTo("0 7,9 * * *");
        assertThat(properties.path("spring.cloud.scheduler.arguments").asText()).isEqualTo("batchIds=1,2 dryRun=true");
        assertThat(properties.path("spring.cloud.scheduler.overlap").asText()).isEqualTo("queue");
        assertThat(properties.path("app.hello-app.a").asText()).isEqualTo("1,2");
    }

    @Test
    void answersNotFoundToAScheduleThatIsNotThere() {
        assertThat(server.get("/tasks/schedules/nobody?platform=default").statusCode())
                .isEqualTo(404);
        HttpResponse<String> answer = server.get("/tasks/schedules?platform=moon");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Operator.sentence(answer)).contains("没有名为“moon”的平台", "no platform named moon");
    }

    @Test
    void takesAnotherTimeZoneAndCapitalLetters() {
        operator.schedule("Berlin", "hello", "0 8 * * *", "", "scheduler.time-zone=Europe/Berlin");
        assertThat(operator.property("berlin", "next-firings"))
                .matches("(\\d{4}-\\d\\d-\\d\\dT08:00:00\\+0[12]:00(, )?){3}");
        operator.unschedule("Berlin");
        assertThat(operator.schedules()).doesNotContain("berlin");
    }

    @Test
    void letsSchedulesGoWithTheirTask() {
        operator.define("passing", jar);
        operator.schedule("first-of-passing", "passing", "0 10 * * *", "");
        operator.schedule("second-of-passing", "passing", "0 11 * * *", "");

        operator.destroy("passing");
        assertThat(operator.schedules()).doesNotContain("first-of-passing", "second-of-passing");
        assertThat(count("QRTZ_TRIGGERS", "TRIGGER_NAME LIKE '%-of-passing'")).isZero();
        assertThat(count("QRTZ_JOB_DETAILS", "JOB_NAME = 'passing'")).isZero();
    }

    @Test
    void keepsAScheduleWhoseLaunchFails() throws IOException {
        Path gone = Files.copy(jar, jar.resolveSibling("gone.jar"));
        operator.define("homeless", gone);
        Files.delete(gone);
        operator.schedule("failing", "homeless", Once.in(5), "");

        await().atMost(SOON)
                .until(() -> !operator.property("failing", "last-error").isEmpty());
        assertThat(operator.property("failing", "last-error")).contains("gone.jar");
    }

    @Test
    void storesNoPassword() {
        operator.schedule("discreet", "hello", "0 10 * * *", "dryRun=true", "deployer.hello-app.memory=512m");
        assertThat(count("BTRADE_SCHEDULE", "CONCAT(ARGUMENTS, PROPERTIES) LIKE '%password%'"))
                .isZero();
        assertThat(count("QRTZ_JOB_DETAILS", "CONVERT(JOB_DATA USING utf8mb4) LIKE '%password%'"))
                .isZero();
        assertThat(new JdbcTemplate(server.context().getBean(DataSource.class))
                        .queryForObject("SELECT ARGUMENTS FROM BTRADE_SCHEDULE WHERE NAME = 'discreet'", String.class))
                .isEqualTo("[\"dryRun=true\"]");
    }

    private static int count(String table, String where) {
        return Objects.requireNonNull(new JdbcTemplate(server.context().getBean(DataSource.class))
                .queryForObject("SELECT COUNT(*) FROM " + table + " WHERE " + where, Integer.class));
    }
}
