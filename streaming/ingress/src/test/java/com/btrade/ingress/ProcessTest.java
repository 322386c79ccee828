package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessTest {
    private static Space space;

    @TempDir
    private Path dir;

    @BeforeAll
    static void stores() {
        space = Sandbox.shared().fresh(ProcessTest.class);
    }

    @Test
    void saysWhereItIsReadyAndEndsWhenTold() throws Exception {
        try (IngressProcess ingress = start(Map.of())) {
            assertThat(status(ingress.address() + "/health")).isEqualTo(200);
            ingress.process().destroy();

            assertThat(ingress.process().waitFor()).isEqualTo(143);
            assertThat(ingress.printed()).containsOnlyOnce("ingress is ready").contains("Graceful shutdown complete");
        }
    }

    @Test
    void printsNoTokenWhole() throws Exception {
        try (IngressProcess ingress = start(Map.of("BTRADE_KAFKA_SERVERS", "127.0.0.1:1"))) {
            assertThat(status(ingress.address() + "/purchase/purchaseinfo/1?uuid=0123456789abcdef"))
                    .isEqualTo(503);

            assertThat(ingress.printed()).contains("link 012****cdef").doesNotContain("0123456789abcdef");
        }
    }

    @Test
    void saysWhichVariableToChangeWhenThePortIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            IngressProcess ingress = start(Map.of("BTRADE_INGRESS_PORT", Integer.toString(other.getLocalPort())));

            assertThat(ingress.process().waitFor()).isEqualTo(1);
            assertThat(ingress.printed())
                    .contains(
                            "Cannot listen on 127.0.0.1:" + other.getLocalPort(), "端口已被占用", "Set BTRADE_INGRESS_PORT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BTRADE_INGRESS_PORT, 65536, Cannot listen on 127.0.0.1:65536",
        "BTRADE_KAFKA_SERVERS, no address, Cannot use the Kafka address",
        "BTRADE_MYSQL_URL, mysql://db, Cannot use the MySQL address",
        "BTRADE_TOPIC_PREFIX, a/b, Invalid topic prefix: a/b",
        "BTRADE_VISITOR_KEY, '', Invalid BTRADE_VISITOR_KEY: expected a random text",
        "BTRADE_VISITOR_KEY, too short, Set BTRADE_VISITOR_KEY to a random text",
    })
    void saysWhatToSetWhenAnAddressIsNone(String variable, String value, String reason) throws Exception {
        IngressProcess ingress = start(Map.of(variable, value));

        assertThat(ingress.process().waitFor()).isEqualTo(1);
        assertThat(ingress.printed()).contains(reason).contains("APPLICATION FAILED TO START");
    }

    private IngressProcess start(Map<String, String> variables) throws IOException {
        return IngressProcess.start(space, dir, variables, "-XX:TieredStopAtLevel=1");
    }

    private static int status(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
