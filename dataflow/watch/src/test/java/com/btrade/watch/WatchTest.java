package com.btrade.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatchTest {
    @Test
    void letsNoMobileOpenidOrTokenIntoALabel() {
        Watch watch = new Watch();
        for (String secret : List.of(
                "13800000001",
                "the one of +86 13912345678",
                "oAbCdEfGhIjKlMnOpQrStUvWxYz1",
                "0123456789abcdef01234567",
                "sk_live_51H8aVbYcZdXeWfUgThSiRjQkPlOmNnMoLpKqJr",
                "a\"} 1\nbtrade_forged 1",
                "")) {
            watch.registry().counter("btrade.planted", "who", secret).increment();
        }
        assertThat(watch.text())
                .contains("btrade_planted_total{who=\"other\"} 7.0")
                .doesNotContain("138", "139", "oAb", "0123", "sk_live", "forged");
    }

    @Property(tries = 200)
    void masksAMobileWhateverStandsAroundIt(@ForAll @IntRange(min = 0, max = 999_999_999) int rest) {
        String mobile = "1%d%09d".formatted(3 + rest % 7, rest);
        assertThat(Labels.word(mobile)).isEqualTo(Labels.OTHER);
        assertThat(Labels.word("to " + mobile + " x")).isEqualTo(Labels.OTHER);
    }

    @Test
    void keepsItsNumberOfSeriesBounded() {
        Watch watch = new Watch();
        for (int i = 0; i < 5_000; i++) {
            watch.registry().counter("btrade.many", "n", "v" + i).increment();
        }
        assertThat(watch.text().lines().filter(line -> line.startsWith("btrade_many")))
                .hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void answersAtItsAddressOnly() throws Exception {
        Watch watch = new Watch().withMemory();
        watch.registry().counter("btrade.asked").increment();
        try (MetricsServer server =
                MetricsServer.at("X", "127.0.0.1:0", watch::text).orElseThrow()) {
            assertThat(get(server, "/metrics").body()).contains("btrade_asked_total 1.0", "jvm_memory_used_bytes{");
            assertThat(get(server, "/").statusCode()).isEqualTo(404);
        }
        assertThat(MetricsServer.at("X", "", watch::text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricsServer.at("BTRADE_X", "9100", watch::text))
                .withMessage("Invalid BTRADE_X: 9100, expected host:port");
    }

    @Test
    @Timeout(60)
    void waitsForNoAnswerThatNeverEnds() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        gateway.start();

        String address = "http://127.0.0.1:" + gateway.getAddress().getPort();
        assertThat(PushGateway.at(address).push("push-report", new Watch())).isFalse();
        over.countDown();
        gateway.stop(0);
    }

    @Test
    void pushesWhatAJobSaidAndLivesWithoutAGateway() throws Exception {
        Watch watch = new Watch();
        watch.registry().counter("btrade.pushed").increment();
        List<String> got = new ArrayList<>();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + body);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        gateway.start();
        String address = "http://127.0.0.1:" + gateway.getAddress().getPort();
        assertThat(PushGateway.at(address + "/").push("push-report", watch)).isTrue();
        assertThat(PushGateway.at(address).push("migrate-users", Map.of("part", "2-of-3"), watch))
                .isTrue();
        gateway.stop(0);
        assertThat(got).hasSize(2).allSatisfy(one -> assertThat(one).contains("btrade_pushed_total 1.0"));
        assertThat(got.get(0)).startsWith("POST /metrics/job/btrade-jobs/task/push-report\n");
        assertThat(got.get(1)).startsWith("POST /metrics/job/btrade-jobs/task/migrate-users/part/2-of-3\n");
        assertThat(PushGateway.at(address).push("push-report", watch)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PushGateway.at("http://user:secret@host"));
    }

    private static HttpResponse<String> get(MetricsServer server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
