package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ingress does with requests that are made to hurt it. */
class HardenedTest {
    private static final String END = "Host: a\r\nConnection: close\r\n\r\n";
    private static final String FORM = "application/x-www-form-urlencoded";
    /** More than may bring bodies at once, and with {@link #MANY_HEADERS} more than there are threads. */
    private static final int MANY_BODIES = 60;

    private static final int MANY_HEADERS = 150;
    /** Who may bring a body at once. */
    private static final int AT_A_TIME = 24;
    /** Where a body is read. */
    private static final List<String> BODIES = List.of("/feedback", "/track", "/pushpurchase/smshook");

    private static TestIngress ingress;
    private static Samples samples;
    private static String page;
    private static String token;

    @BeforeAll
    static void start() {
        Space space = Sandbox.shared().fresh(HardenedTest.class);
        samples = new Samples(space);
        ingress = TestIngress.on(space, Callers.SECRETS);
        int batch = samples.batch("黄芩");
        token = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);
        page = "/purchase/purchaseinfo/" + batch + "?uuid=" + token;
    }

    @AfterAll
    static void stop() {
        ingress.close();
    }

    @Test
    void sendsTheSafeHeadersWithEveryAnswerOfWhateverKind() {
        List<HttpResponse<String>> answers = List.of(
                ingress.page(page),
                ingress.page("/optout?uuid=" + token),
                ingress.page("/purchase/purchaseinfo/x?uuid=y"),
                ingress.page("/nowhere"),
                ingress.page("/track"),
                ingress.asProgram("/nowhere"),
                ingress.asProgram("/health"),
                ingress.asProgram("/pushpurchase/smshook"),
                ingress.post("/feedback", FORM, "option=2&uuid=" + token),
                ingress.post("/pushpurchase/smshook", FORM, "x=1"),
                ingress.post("/feedback", FORM, "x=" + "y".repeat(20_000)),
                ingress.send("DELETE", page));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers().map())
                        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                        .containsEntry("X-Frame-Options", List.of("DENY"))
                        .containsEntry("Referrer-Policy", List.of("no-referrer"))
                        .containsEntry("Cache-Control", List.of("no-store"))
                        .containsEntry("Cross-Origin-Resource-Policy", List.of("same-origin"))
                        .containsKey("Content-Security-Policy")
                        .doesNotContainKeys("Server", "X-Powered-By", "Access-Control-Allow-Origin"));
        assertThat(answers).allSatisfy(answer -> tellsNothing(answer.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "BREW"})
    void refusesMethodsThatNothingHas(String method) {
        for (String path : List.of(page, "/optout?uuid=" + token, "/track", "/pushpurchase/smshook", "/nowhere")) {
            String answer = exchange(method + " " + path + " HTTP/1.1\r\n" + END);
            assertThat(answer).startsWith("HTTP/1.1 405");
            tellsNothing(answer);
        }
        assertThat(samples.texts("SELECT address FROM opt_out")).isEmpty();
    }

    @Test
    void refusesAddressesAndHeadersThatAreTooLarge() {
        String address = exchange("GET /health?x=" + "x".repeat(9_000) + " HTTP/1.1\r\n" + END);
        String header = exchange("GET /health HTTP/1.1\r\nX: " + "x".repeat(9_000) + "\r\n" + END);
        String many = exchange("GET /health HTTP/1.1\r\n" + "X: y\r\n".repeat(200) + END);
        String parameters = exchange("GET /optout?" + "a=b&".repeat(100) + " HTTP/1.1\r\n" + END);

        assertThat(List.of(address, header, many, parameters)).allSatisfy(answer -> {
            assertThat(answer).matches("(?s)HTTP/1\\.1 4(00|14|31) .*");
            tellsNothing(answer);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /track HTTP/1.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\nHost: a\r\n\r\n0\r\n\r\n",
                "POST /track HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3\r\nHost: a\r\n\r\n{}",
                "POST /track HTTP/1.1\r\nContent-Length: -1\r\nHost: a\r\n\r\n{}",
                "POST /track HTTP/1.1\r\nTransfer-Encoding: xchunked\r\nHost: a\r\n\r\n0\r\n\r\n",
                "POST /track HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nHost: a\r\n\r\nzz\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /purchase/purchaseinfo/1?uuid=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
                "\r\n\r\n\u0016\u0003\u0001\r\n\r\n",
            })
    void refusesWhatIsNoProperRequestAndClosesTheConnection(String request) {
        try (Wire wire = new Wire(ingress.uri("/"))) {
            wire.say(request);
            String answer = wire.hear();
            assertThat(answer).matches("(?s)HTTP/1\\.1 (4..|50[15]) .*");
            tellsNothing(answer);
        }
    }

    /** None of those who hold a place has been answered when everybody else has: nobody waited for one of them to end. */
    @Test
    void answersEverybodyElseWhileManyDribbleAndEndsThem() {
        List<Wire> wires = new ArrayList<>();
        ScheduledExecutorService dribble = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int i = 0; i < MANY_BODIES; i++) {
                wires.add(begin("POST " + BODIES.get(i % BODIES.size()) + " HTTP/1.1\r\nHost: a\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\nx"));
            }
            List<Wire> bodies = List.copyOf(wires);
            for (int i = 0; i < MANY_HEADERS; i++) {
                wires.add(begin("GET /health HTTP/1.1\r\nHost: a\r\nX: "));
            }
            dribble.scheduleAtFixedRate(() -> wires.forEach(wire -> wire.say("x")), 0, 300, TimeUnit.MILLISECONDS);

            for (int i = 0; i < 3; i++) {
                assertThat(ingress.page(page).statusCode()).isEqualTo(200);
            }
            await().until(() -> holding(bodies).size() <= AT_A_TIME);
            assertThat(holding(bodies)).as("who dribble and are not answered").hasSize(AT_A_TIME);
            assertThat(ingress.page(page).statusCode()).isEqualTo(200);
            assertThat(holding(bodies)).as("who dribble and are not answered").hasSize(AT_A_TIME);

            await().atMost(Duration.ofMinutes(1)).until(() -> bodies.stream().noneMatch(wire -> wire.say("x")));
            assertThat(ingress.post("/feedback", FORM, "option=2&uuid=" + token).statusCode())
                    .isEqualTo(200);
        } finally {
            dribble.shutdownNow();
            wires.forEach(Wire::close);
        }
    }

    private static List<Wire> holding(List<Wire> bodies) {
        return bodies.stream().filter(wire -> !wire.isAnswered()).toList();
    }

    private static Wire begin(String request) {
        Wire wire = new Wire(ingress.uri("/"));
        wire.say(request);
        return wire;
    }

    private static String exchange(String request) {
        try (Wire wire = begin(request)) {
            return wire.hear();
        }
    }

    /** Neither what it is made of nor where it failed. */
    private static void tellsNothing(String answer) {
        String lower = answer.toLowerCase(Locale.ROOT);
        assertThat(Stream.of(
                                "tomcat",
                                "apache",
                                "coyote",
                                "spring",
                                "jackson",
                                "exception",
                                "java.",
                                "\tat ",
                                "jdbc",
                                "kafka:")
                        .filter(lower::contains))
                .isEmpty();
    }
}
