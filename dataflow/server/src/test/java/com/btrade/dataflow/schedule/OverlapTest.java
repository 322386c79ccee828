package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.TaskJar;
import com.btrade.dataflow.testing.TestServer;
import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapTest {
    private static final String EVERY_SECOND = "* * * * * *";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path dir;

    private static TestServer server;
    private static Operator operator;
    private static Path jar;

    @BeforeAll
    static void start() throws IOException {
        jar = TaskJar.tiny(dir);
        server = TestServer.start(OverlapTest.class, "--btrade.dataflow.scheduler.waiting-check=200ms");
        operator = new Operator(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void skipsWhileTheTaskRunsAndSaysSo() throws IOException {
        Path end = dir.resolve("skip");
        operator.define("slow", jar);
        operator.launch("slow", "until=" + end);
        operator.schedule("skipping", "slow", EVERY_SECOND, "again=true");

        await().atMost(SOON)
                .until(() -> !operator.property("skipping", "last-skipped").isEmpty());
        assertThat(operator.executions("slow")).hasSize(1);
        long execution = operator.executions("slow").get(0).path("executionId").asLong();
        assertThat(operator.property("skipping", "last-skipped"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00, because execution " + execution + " runs");
        assertThat(operator.audit("SCHEDULE")).anySatisfy(record -> {
            assertThat(record.path("auditAction").asText()).isEqualTo("UPDATE");
            assertThat(record.path("createdBy").asText()).isEqualTo("schedule:skipping");
            assertThat(record.path("auditData").asText())
                    .contains("跳过本次启动", "execution " + execution + " is still running");
        });

        Files.createFile(end);
        await().atMost(SOON)
                .until(() -> operator.property("skipping", "last-fired").contains(", execution "));
        assertThat(operator.executions("slow")).hasSizeGreaterThan(1);
        operator.unschedule("skipping");
    }

    @Test
    void queuesOneFiringUntilTheTaskHasEnded() throws IOException {
        Path end = dir.resolve("queue");
        operator.define("patient", jar);
        operator.launch("patient", "until=" + end);
        operator.schedule("queueing", "patient", Once.in(5), "queued=true", "scheduler.overlap=queue");

        await().atMost(SOON)
                .until(() -> !operator.property("queueing", "waiting-since").isEmpty());
        assertThat(operator.executions("patient")).hasSize(1);

        Files.createFile(end);
        await().atMost(SOON).until(() -> operator.executions("patient").size() == 2);
        await().atMost(SOON)
                .until(() -> operator.property("queueing", "waiting-since").isEmpty());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(operator.executions("patient")
                                .get(0)
                                .path("arguments")
                                .toString())
                        .contains("\"queued=true\""));
    }

    @Test
    void skipsWhenOneFiringWaitsAlready() throws IOException {
        Path end = dir.resolve("crowd");
        operator.define("crowded", jar);
        operator.launch("crowded", "until=" + end);
        operator.schedule("crowding", "crowded", EVERY_SECOND, "", "scheduler.overlap=queue");

        await().atMost(SOON)
                .until(() -> !operator.property("crowding", "last-skipped").isEmpty());
        operator.unschedule("crowding");
        Files.createFile(end);

        assertThat(server.context().getBean(Clockwork.class).waitingSince(new ScheduleName("crowding")))
                .as("what waited for a deleted schedule")
                .isEmpty();
        assertThat(operator.executions("crowded")).hasSize(1);
    }

    @Test
    void launchesAnywayWhereThatIsAllowed() throws IOException {
        Path end = dir.resolve("allow");
        operator.define("parallel", jar);
        operator.launch("parallel", "until=" + end);
        operator.schedule("allowing", "parallel", Once.in(5), "until=" + end, "scheduler.overlap=allow");

        await().atMost(SOON).until(() -> operator.executions("parallel").size() == 2);
        Files.createFile(end);
    }

    @Test
    void skipsWhileAPartOfTheJobRunsThatAnotherServerLaunched() throws SQLException {
        String task = JobName.MIGRATE_USERS.text();
        operator.define(task, jar);
        try (Connection other = DriverManager.getConnection(
                server.space().dataflowUrl(),
                server.space().mysqlUser(),
                server.space().mysqlPassword())) {
            execute(
                    other,
                    "INSERT INTO BOOT3_TASK_EXECUTION (TASK_EXECUTION_ID, TASK_NAME, START_TIME, LAST_UPDATED)"
                            + " VALUES (777000, ?, NOW(), NOW())",
                    task);
            execute(
                    other,
                    "SELECT GET_LOCK(" + JobLockName.SQL + ", 0)",
                    JobLockName.of(JobName.MIGRATE_USERS, new Part(2, 3)));
            operator.schedule("migrating", task, EVERY_SECOND, "again=true");

            await().atMost(SOON)
                    .until(() -> operator.property("migrating", "last-skipped").endsWith("execution 777000 runs"));
            assertThat(operator.property("migrating", "last-fired")).isEmpty();
        }
        await().atMost(SOON)
                .until(() -> operator.property("migrating", "last-fired").contains(", execution "));
        operator.unschedule("migrating");
    }

    private static void execute(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.execute();
        }
    }

    @Test
    void isNotBlockedByAnExecutionThatCrashed() {
        operator.define("fragile", jar);
        operator.schedule("resuming", "fragile", EVERY_SECOND, "crash=true");

        await().atMost(SOON).until(() -> operator.executions("fragile").size() > 1);
        operator.unschedule("resuming");
        assertThat(operator.executions("fragile"))
                .allSatisfy(execution ->
                        assertThat(execution.path("endTime").isNull()).isTrue());
    }
}
