package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.WatchedNames;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class WatchedIngressTest {
    @Test
    void tellsWhatTheDashboardAndTheRulesAskForAndNothingOfVisitors() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Space space = Sandbox.shared().fresh(WatchedIngressTest.class);
        String metrics = "BTRADE_INGRESS_METRICS=127.0.0.1:" + port;
        try (TestIngress ingress = TestIngress.on(space, metrics, "BTRADE_KAFKA_SERVERS=127.0.0.1:1")) {
            String view = "{\"uuid\": \"secret-link\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1}";
            assertThat(ingress.track(view).statusCode()).isEqualTo(503);
            assertThat(ingress.track("no view").statusCode()).isEqualTo(400);
            for (int i = 0; i < 50; i++) {
                ingress.page("/1380000000" + i + "?openid=oAbCdEfGhIjKlMnOpQrStUvWxYz1&uuid=secret-link");
            }
            String text = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(WatchedNames.beginningWith("btrade_ingress_")).isNotEmpty();
            assertThat(WatchedNames.missing("btrade_ingress_", text)).isEmpty();
            assertThat(text)
                    .contains(
                            "btrade_ingress_request_seconds_count{path=\"/track\",status=\"503\"} 1",
                            "btrade_ingress_request_seconds_count{path=\"/track\",status=\"400\"} 1",
                            "btrade_ingress_request_seconds_count{path=\"other\",status=\"404\"} 50",
                            "btrade_ingress_kafka_refusals_total{reason=\"away\"} 1.0")
                    .doesNotContain("1380000", "oAbCd", "secret-link");
        }
    }
}
