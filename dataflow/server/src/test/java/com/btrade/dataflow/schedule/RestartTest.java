package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.TaskJar;
import com.btrade.dataflow.testing.TestServer;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class RestartTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String QUICK = "--btrade.dataflow.scheduler.waiting-check=200ms";

    @Test
    void goesOnWithItsSchedulesAndMakesUpForAnOutageOnce(@TempDir Path dir) throws IOException {
        Space space = Sandbox.shared().fresh(RestartTest.class);
        Path end = dir.resolve("end");
        try (TestServer server = TestServer.start(space, QUICK)) {
            Operator operator = new Operator(server);
            operator.define("hello", TaskJar.tiny(dir));
            operator.define("patient", TaskJar.tiny(dir));
            operator.schedule("hourly", "hello", "0 * * * *", "made=up");
            operator.launch("patient", "until=" + end);
            operator.schedule("queueing", "patient", Once.in(5), "", "scheduler.overlap=queue");
            await().atMost(SOON)
                    .until(() -> !operator.property("queueing", "waiting-since").isEmpty());
            missFiringsOf("hourly", server, Duration.ofHours(5));
        }

        try (TestServer server = TestServer.start(space, QUICK)) {
            Operator operator = new Operator(server);
            assertThat(operator.schedules()).containsExactly("hourly", "queueing");
            assertThat(operator.property("hourly", "arguments")).isEqualTo("made=up");
            await().atMost(SOON)
                    .until(() -> !operator.property("hourly", "last-fired").isEmpty());
            assertThat(nextFiring("hourly", server)).isAfter(Instant.now());
            assertThat(operator.executions("hello")).hasSize(1);

            assertThat(operator.executions("patient")).hasSize(1);
            Files.createFile(end);
            await().atMost(SOON).until(() -> operator.executions("patient").size() == 2);

            Firing firing = server.context().getBean(Firing.class);
            firing.again(new ScheduleName("hourly"), Instant.now().minus(Duration.ofMinutes(2)));
            assertThat(operator.executions("hello"))
                    .as("a firing that had come to its launch")
                    .hasSize(1);
            await().atMost(SOON)
                    .until(() -> operator.executions("hello")
                            .get(0)
                            .path("exitCode")
                            .asText()
                            .equals("0"));
            firing.again(new ScheduleName("hourly"), Instant.now().plusSeconds(2));
            assertThat(operator.executions("hello")).as("a firing that had not").hasSize(2);
        }
    }

    /** As if the server had been down for so long. */
    private static void missFiringsOf(String schedule, TestServer server, Duration outage) {
        jdbc(server)
                .update(
                        "UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = NEXT_FIRE_TIME - ? WHERE TRIGGER_NAME = ?",
                        outage.toMillis(),
                        schedule);
    }

    private static Instant nextFiring(String schedule, TestServer server) {
        return Instant.ofEpochMilli(Objects.requireNonNull(jdbc(server)
                .queryForObject(
                        "SELECT NEXT_FIRE_TIME FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = ?", Long.class, schedule)));
    }

    private static JdbcTemplate jdbc(TestServer server) {
        return new JdbcTemplate(server.context().getBean(DataSource.class));
    }
}
