package com.btrade.dataflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import org.junit.jupiter.api.Test;

class RecentStepsTest {
    @Test
    void estimatesFromTheLatestThousandExecutionsOfAStep() {
        try (TestServer server = TestServer.start(RecentStepsTest.class)) {
            History.load(server, 5_000);

            assertThat(server.get("/jobs/executions/4981/steps/9962/progress?schemaTarget=boot3")
                            .body())
                    .contains("\"stepName\":\"second\",\"count\":1000");
            assertThat(server.get("/jobs/executions/4981/steps/9962?schemaTarget=boot3")
                            .body())
                    .contains("\"stepName\":\"second\"");
        }
    }
}
