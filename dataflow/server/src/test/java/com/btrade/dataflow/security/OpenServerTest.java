package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenServerTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(OpenServerTest.class, "--BTRADE_DATAFLOW_PUBLIC_URL=http://ops.example:8080");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void letsEverybodyOnThisMachineIn() {
        assertThat(server.get("/security/info").body()).contains("\"authenticationEnabled\":false");
        assertThat(delete().statusCode()).isEqualTo(404);
    }

    @Test
    void passesTheDashboardsOwnRequests() throws IOException {
        String own = server.uri().toString();
        assertThat(delete("Origin", own, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(404);
        assertThat(delete("Referer", own + "/dashboard/index.html").statusCode())
                .isEqualTo(404);
        assertThat(delete("Origin", "http://ops.example:8080").statusCode()).isEqualTo(404);
        assertThat(underName("ops.example:8080")).startsWith("HTTP/1.1 200");
    }

    @Test
    void refusesWhatAPageOfAnotherSiteSends() {
        HttpResponse<String> refused = delete("Origin", "http://evil.example");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("拒绝来自其他网站的请求", "page of another site");
        assertThat(delete("Origin", "null").statusCode()).isEqualTo(403);
        assertThat(delete("Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
        assertThat(delete("Referer", "http://evil.example/").statusCode()).isEqualTo(403);
        assertThat(delete("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(delete("Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesEvenToReadUnderANameThatIsNotItsOwn() throws IOException {
        assertThat(underName("evil.example:9393"))
                .startsWith("HTTP/1.1 403")
                .contains("此地址不是本服务的地址", "BTRADE_DATAFLOW_PUBLIC_URL");
    }

    @Test
    void tellsBrowsersNotToFrameGuessOrKeepAnswers() {
        HttpResponse<String> answer = server.get("/about");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    private static HttpResponse<String> delete(String... headers) {
        HttpRequest.Builder request =
                server.request("/tasks/definitions/nothing").DELETE();
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Over a socket, since Java's HTTP client lets nobody choose a Host header. */
    private static String underName(String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            String request = "GET /about HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
