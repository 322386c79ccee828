package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.sandbox.Traces;
import com.btrade.sandbox.WatchedNames;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.stream.send.gateway.Providers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The send app in a process of its own, asked for its metrics as Prometheus asks. */
class WatchedAppTest {
    private static final String PLANTED = "db-planted-4711";

    @Test
    void tellsWhatTheDashboardAndTheRulesAskForAndNothingOfPeople() throws Exception {
        Platform platform = new Platform(WatchedAppTest.class);
        Tasks tasks = new Tasks(platform);
        Metrics metrics = Metrics.somewhere();
        try (SendCloudStandIn sendCloud = SendCloudStandIn.start(Providers.sendCloud())) {
            sendCloud.mishaps().refuse("13800000009", 1, 481);
            Map<String, String> environment = new HashMap<>(platform.environment());
            environment.putAll(Providers.environment(sendCloud));
            environment.put("BTRADE_SEND_METRICS", metrics.address());
            environment.put("BTRADE_MYSQL_USER", "hidden");
            environment.put("BTRADE_MYSQL_PASSWORD", PLANTED);
            TaskId task = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(20));
            platform.publish(platform.topics().sendTask(), List.of(Tasks.message(task), "13800000001 is no message"));
            // As another process left it; this one sends nothing over it.
            platform.sql("INSERT INTO channel_state (line, state) VALUES ('outbox', 'STOPPED')");
            try (Child app = Child.start(SendApp.class, environment)) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .failFast(() -> !app.isAlive())
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .untilAsserted(() -> check(metrics.text()));
                platform.sql("UPDATE channel_state SET state = 'OPEN' WHERE line = 'outbox'");
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .untilAsserted(
                                () -> assertThat(metrics.text()).contains("btrade_line_stopped{line=\"outbox\"} 0.0"));
                assertThat(app.log() + Traces.of(app.pid()) + Texts.in(Path.of(environment.get("BTRADE_CHECKPOINTS"))))
                        .contains(SendApp.class.getName(), "batchWatermarkMs")
                        .doesNotContain(PLANTED, Providers.KEY)
                        // An address of memory may hold these digits too, among others.
                        .doesNotContainPattern("(?<![0-9a-f])1380000");
            }
        }
        platform.close();
    }

    private static void check(String text) {
        for (String prefix : List.of("btrade_gateway_", "btrade_line_", "btrade_stream_")) {
            assertThat(WatchedNames.beginningWith(prefix)).isNotEmpty();
            assertThat(WatchedNames.missing(prefix, text)).isEmpty();
        }
        assertThat(text)
                .contains(
                        "btrade_gateway_messages_total{channel=\"sms\",outcome=\"accepted\"} 19.0",
                        "btrade_gateway_messages_total{channel=\"sms\",outcome=\"rejected\"} 1.0",
                        "btrade_line_stopped{line=\"sendcloud\"} 0.0",
                        "btrade_line_stopped{line=\"outbox\"} 1.0",
                        "btrade_stream_messages_total{app=\"send\",outcome=\"dead\"} 1.0",
                        "btrade_stream_messages_total{app=\"send\",outcome=\"read\"} 2.0")
                .containsPattern("btrade_stream_lag\\{app=\"send\",partition=\"[0-9]+\",topic=\"[^\"]+send_task\"} 0.0")
                .doesNotContain("1380000", Providers.KEY, PLANTED);
    }
}
