package com.btrade.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import org.junit.jupiter.api.Test;

class StartTest {
    @Test
    void answersWithItsFeatures() {
        try (TestServer server = TestServer.start(StartTest.class)) {
            assertThat(server.get("/about").body()).contains("\"schedulesEnabled\":true", "\"streamsEnabled\":false");
        }
    }
}
