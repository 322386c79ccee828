package com.btrade.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.DefaultKubernetesClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client that Data Flow launches pods with was built for older libraries than those it gets here. */
class KubernetesClientTest {
    private static final String PODS = "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[{\"kind\":\"Pod\","
            + "\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"crawl-1\"},\"status\":{\"phase\":\"Running\"}}]}";

    private HttpServer cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.createContext("/api/v1/namespaces/btrade/pods", exchange -> {
            byte[] body = PODS.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        cluster.start();
    }

    @AfterEach
    void stop() {
        cluster.stop(0);
    }

    @Test
    void readsWhatAClusterAnswers() {
        Config config = new ConfigBuilder()
                .withMasterUrl("http://127.0.0.1:" + cluster.getAddress().getPort())
                .withNamespace("btrade")
                .build();
        try (DefaultKubernetesClient client = new DefaultKubernetesClient(config)) {
            assertThat(client.pods().list().getItems())
                    .extracting(pod ->
                            pod.getMetadata().getName() + " " + pod.getStatus().getPhase())
                    .containsExactly("crawl-1 Running");
        }
    }
}
