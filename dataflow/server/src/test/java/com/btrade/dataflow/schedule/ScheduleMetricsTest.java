package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TaskJar;
import com.btrade.dataflow.testing.TestServer;
import com.btrade.sandbox.WatchedNames;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class ScheduleMetricsTest {
    @TempDir
    private Path dir;

    @Test
    void tellsHowLateAScheduleIsAndWhetherItsLaunchFailed() throws Exception {
        try (TestServer server = TestServer.start(ScheduleMetricsTest.class, "--BTRADE_DATAFLOW_METRICS=127.0.0.1:0")) {
            Operator operator = new Operator(server);
            operator.define("tiny", TaskJar.tiny(dir));
            assertThat(operator.schedule("btrade-tiny", "tiny", "0 3 * * *", "").statusCode())
                    .isEqualTo(201);
            int port = server.context().getBean(ScheduleMetrics.class).port().orElseThrow();
            String text = metrics(port);
            assertThat(WatchedNames.beginningWith("btrade_schedule_")).isNotEmpty();
            assertThat(WatchedNames.missing("btrade_schedule_", text)).isEmpty();
            assertThat(text)
                    .contains(
                            "btrade_schedule_late_seconds{schedule=\"btrade-tiny\",task=\"tiny\",} 0.0",
                            "btrade_schedule_failed{schedule=\"btrade-tiny\",task=\"tiny\",} 0.0");

            Schedules schedules = server.context().getBean(Schedules.class);
            schedules.failed(new ScheduleName("btrade-tiny"), Instant.now(), "no jar");
            assertThat(metrics(port)).contains("btrade_schedule_failed{schedule=\"btrade-tiny\",task=\"tiny\",} 1.0");

            server.context().getBean(Clockwork.class).standBy();
            server.context()
                    .getBean(JdbcTemplate.class)
                    .update("UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = NEXT_FIRE_TIME - 86400000 * 9");
            assertThat(metrics(port)).containsPattern("btrade_schedule_late_seconds\\{[^}]+} [1-9][0-9.]+(E5)?\n");
            operator.unschedule("btrade-tiny");
            assertThat(metrics(port)).doesNotContain("btrade-tiny");
        }
    }

    private static String metrics(int port) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
