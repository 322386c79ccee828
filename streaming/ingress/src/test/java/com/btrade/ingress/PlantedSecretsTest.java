package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.Traces;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gives an ingress secrets that stand nowhere else, makes it fail in every way it can, and looks for them. */
class PlantedSecretsTest {
    private static final String PLANTED = "-planted-";
    private static final List<String> REQUESTS = List.of(
            "GET /health",
            "GET /purchase/purchaseinfo/1?uuid=u",
            "GET /purchase/purchaseinfo/x?uuid=%20",
            "GET /nowhere",
            "GET /actuator/env",
            "GET /pushpurchase/smshook",
            "GET /pushpurchase/wechathook/suppliers?signature=s&timestamp=1700000000&nonce=n&echostr=e",
            "POST /pushpurchase/smshook",
            "POST /pushpurchase/wechathook/buyers?signature=s&timestamp=1700000000&nonce=n",
            "POST /optout",
            "POST /feedback",
            "POST /track");

    @TempDir
    private Path dir;

    @Test
    void areSeenNeitherInAnswersNorInLogsNorInTheProcess() throws Exception {
        Space space = Sandbox.shared().fresh(PlantedSecretsTest.class).withMysqlPassword("db-planted-1");
        int metrics = freePort();
        Map<String, String> secrets = Map.of(
                "BTRADE_VISITOR_KEY", "visitor-planted-key-1",
                "BTRADE_SENDCLOUD_APP_KEY", "key-planted-2",
                "BTRADE_WECHAT_EVENT_TOKEN", "token-planted-3",
                "BTRADE_WECHAT_BUYERS_EVENT_TOKEN", "token-planted-4",
                "BTRADE_MONGODB_URI", "mongodb://u:mongo-planted-5@127.0.0.1:1/yaocai_statistical",
                "BTRADE_KAFKA_SERVERS", "127.0.0.1:1",
                "BTRADE_INGRESS_METRICS", "127.0.0.1:" + metrics);
        try (IngressProcess ingress = IngressProcess.start(space, dir, secrets, "-XX:TieredStopAtLevel=1")) {
            String address = ingress.address();
            for (String request : REQUESTS) {
                assertThat(answer(address, request)).as(request).doesNotContain(PLANTED);
            }
            assertThat(answer("http://127.0.0.1:" + metrics, "GET /metrics"))
                    .contains("btrade_ingress_request")
                    .doesNotContain(PLANTED);
            assertThat(Traces.of(ingress.process().pid()))
                    .contains("IngressApplication", "java.specification.version")
                    .doesNotContain(PLANTED);
            assertThat(Files.readString(Path.of("/proc/" + ingress.process().pid() + "/environ")))
                    .contains("db-planted-1", "key-planted-2");
            assertThat(ingress.printed()).contains("Cannot append").doesNotContain(PLANTED);
        }
    }

    @Test
    void areNotSeenWhereTheStartFails() throws Exception {
        Space space = Sandbox.shared().fresh(PlantedSecretsTest.class);
        Map<String, String> wrong = Map.of(
                "BTRADE_MYSQL_URL", "jdbc:mysql//127.0.0.1/yaocai?password=db-planted-6",
                "BTRADE_MYSQL_PASSWORD", "db-planted-7");
        try (IngressProcess ingress = IngressProcess.start(space, dir, wrong, "-XX:TieredStopAtLevel=1")) {
            assertThat(ingress.process().waitFor()).isEqualTo(1);
            assertThat(ingress.printed())
                    .contains("Cannot use the MySQL address")
                    .doesNotContain(PLANTED);
        }
    }

    /** Status, headers and body. */
    private static String answer(String address, String request) throws Exception {
        String[] words = request.split(" ", 2);
        HttpRequest asked = HttpRequest.newBuilder(URI.create(address + words[1]))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(words[0], words[0].equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("uuid=u"))
                .build();
        var answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.headers().map() + " " + answer.body();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
