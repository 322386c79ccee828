package com.btrade.dataflow.recover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.TestServer;
import com.btrade.model.JobName;
import com.btrade.sandbox.Space;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecoveryTimerTest {
    private static final String JOB = JobName.PUSH_NEW_PURCHASES.text();

    @Test
    void recoversAtAnIntervalAndWhenAServerStarts() {
        Space space;
        long crashed;
        Rows rows;
        try (TestServer server = TestServer.start(RecoveryTimerTest.class, "--btrade.dataflow.recover.interval=50ms")) {
            space = server.space();
            rows = Rows.of(server);
            awaitEnd(rows, rows.running(JOB, "STARTED"));
        }
        crashed = rows.running(JOB, "STARTED");

        try (TestServer server = TestServer.start(space, "--btrade.dataflow.recover.interval=1h")) {
            awaitEnd(rows, crashed);
            assertThat(server.get("/jobs/executions/" + crashed + "?schemaTarget=boot3")
                            .body())
                    .contains("\"status\":\"FAILED\"");
        }
    }

    private static void awaitEnd(Rows rows, long job) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows.job(job)).containsEntry("STATUS", "FAILED"));
    }
}
