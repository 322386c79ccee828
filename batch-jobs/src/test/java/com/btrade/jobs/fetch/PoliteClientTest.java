package com.btrade.jobs.fetch;

import static com.btrade.jobs.testing.TestSite.broken;
import static com.btrade.jobs.testing.TestSite.endless;
import static com.btrade.jobs.testing.TestSite.silent;
import static com.btrade.jobs.testing.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.jobs.testing.TestSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliteClientTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

    private final TestSite site = new TestSite();
    private final List<Duration> pauses = new ArrayList<>();

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void saysWhoAsks() throws Exception {
        site.on("/a", text(200, "hello"));

        assertThat(get("/a").text()).isEqualTo("hello");
        assertThat(site.agents()).isNotEmpty().allMatch(agent -> agent.equals("btrade-test/1.0 (tests)"));
    }

    @Test
    void readsTheCharsetOfTheAnswer() throws Exception {
        site.on("/gbk", exchange -> {
            byte[] bytes = "黄芪".getBytes("GBK");
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=GBK");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });

        assertThat(get("/gbk").text()).isEqualTo("黄芪");
    }

    @Test
    void asksForNothingThatRobotsTxtForbids() {
        site.on("/robots.txt", text(200, "User-agent: *\nDisallow: /secret/\n")).on("/secret/a", text(200, "x"));

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/secret/a"))
                .withMessageContaining("robots.txt forbids it to btrade-test");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void obeysTheRulesMadeForItByName() throws Exception {
        site.on("/robots.txt", text(200, "User-agent: btrade-test\nDisallow: /a\n\nUser-agent: *\nAllow: /\n"))
                .on("/b", text(200, "b"));

        assertThat(get("/b").text()).isEqualTo("b");
        assertThatExceptionOfType(FetchException.class).isThrownBy(() -> get("/a"));
    }

    @Test
    void readsTheRulesWhereverTheSiteSendsIt() throws Exception {
        site.on("/robots.txt", text(301, "", "Location", "/rules/robots.txt"))
                .on("/rules/robots.txt", text(200, "User-agent: *\nDisallow: /secret\n"))
                .on("/a", text(200, "a"));

        assertThat(get("/a").text()).isEqualTo("a");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/secret"))
                .withMessageContaining("robots.txt forbids");
    }

    @Test
    void keepsTheDelayThatRobotsTxtAsksFor() throws Exception {
        site.on("/robots.txt", text(200, "User-agent: *\nCrawl-delay: 7\n")).on("/a", text(200, "a"));

        get("/a");

        assertThat(pauses)
                .hasSize(1)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7)));
    }

    @Test
    void asksAgainAfterErrorsOfTheServerEachTimeLater() throws Exception {
        site.on("/a", text(500, ""), text(502, ""), text(503, ""), text(200, "at last"));

        assertThat(get("/a").text()).isEqualTo("at last");
        assertThat(site.requests()).hasSize(4);
        assertThat(backoffs()).hasSize(3);
        assertThat(backoffs().get(0)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        assertThat(backoffs().get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void asksAgainAfterBrokenConnections() throws Exception {
        site.on("/a", broken(), broken(), broken(), text(200, "at last"));

        assertThat(get("/a").text()).isEqualTo("at last");
        assertThat(backoffs()).isNotEmpty();
    }

    @Test
    void waitsAsLongAsTheSiteAsks() throws Exception {
        site.on("/a", text(429, "", "Retry-After", "9"), text(200, "now"));

        assertThat(get("/a").text()).isEqualTo("now");
        assertThat(pauses).contains(Duration.ofSeconds(9));
    }

    @Test
    void waitsUntilTheDateTheSiteNames() throws Exception {
        site.on("/a", text(503, "", "Retry-After", "Mon, 23 Nov 2026 04:00:08 GMT"), text(200, "now"));

        get("/a");

        assertThat(pauses).contains(Duration.ofSeconds(8));
    }

    @Test
    void givesUpWhereTheSiteAsksForTooMuchPatience() {
        site.on("/a", text(429, "", "Retry-After", "3600"));

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/a"))
                .withMessageContaining("429")
                .withMessageContaining("3600");
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void givesUpAfterSoManyAttempts() {
        site.on("/a", text(500, ""));

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/a"))
                .withMessageStartingWith("Failed to fetch " + site.uri("/a"))
                .withMessageContaining("the site answered 500, 4 attempts");
        assertThat(site.requests()).hasSize(4);
    }

    @Test
    void doesNotAskAgainForWhatIsNotThere() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/none"))
                .withMessageContaining("404");
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void breaksOffABodyThatIsTooLarge() {
        site.on("/a", endless());

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/a"))
                .withMessageContaining("larger than 10000 bytes");
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void putsADeadlineToTheBodyToo() {
        site.on("/a", silent());
        FetchLimits hasty = limits(1, Duration.ofMillis(300));

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> client(hasty).fetch(Request.get(site.uri("/a"))))
                .withMessageContaining("no whole answer within 300 ms");
    }

    @Test
    void followsRedirectsWithinTheSiteOnly() throws Exception {
        site.on("/a", text(302, "", "Location", "/b"))
                .on("/b", text(200, "b"))
                .on("/out", text(302, "", "Location", "http://localhost:1/"))
                .on("/round", text(302, "", "Location", "/round"));

        assertThat(get("/a").text()).isEqualTo("b");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/out"))
                .withMessageContaining("redirects to another site");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/round"))
                .withMessageContaining("redirects");
    }

    @Test
    void doesNotFollowARedirectToWhatIsForbidden() {
        site.on("/robots.txt", text(200, "User-agent: *\nDisallow: /secret\n"))
                .on("/a", text(302, "", "Location", "/secret"));

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/a"))
                .withMessageContaining("robots.txt forbids");
    }

    @Test
    void saysWhatItCouldNotReach() {
        URI nobody = site.uri("/a");
        site.close();

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> client(limits(2, Duration.ofSeconds(5))).fetch(Request.get(nobody)))
                .withMessageContaining("/robots.txt: nothing answers at that address")
                .withMessageContaining("2 attempts");
    }

    @Test
    void breaksOffAPageOf200MegabytesAtOnce() {
        AtomicLong sent = new AtomicLong();
        site.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 200L << 20);
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(part);
                sent.addAndGet(part.length);
            }
        });

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/a"))
                .withMessageContaining("larger than 10000 bytes");
        assertThat(site.requests()).hasSize(1);
        assertThat(sent.get()).isLessThan(50L << 20);
    }

    @Test
    void putsADeadlineToAPageThatNeverStopsDripping() {
        site.on("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        });
        FetchLimits hasty = new FetchLimits(
                "btrade-test/1.0",
                Duration.ZERO,
                Duration.ZERO,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMillis(400),
                Integer.MAX_VALUE,
                true);

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> client(hasty).fetch(Request.get(site.uri("/a"))))
                .withMessageContaining("no whole answer within 400 ms");
    }

    @Test
    void postsAFormAndKeepsTheCookiesThatItBrings() throws Exception {
        List<String> bodies = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        site.on("/in", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            text(200, "{}", "Set-Cookie", "session=s1; Path=/; HttpOnly").to(exchange);
        });
        site.on("/a", exchange -> {
            cookies.add(String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")));
            text(200, "a").to(exchange);
        });
        PoliteClient client = client(limits(1, Duration.ofSeconds(5)));

        client.fetch(Request.post(site.uri("/in"), Map.of("Data", "{\"a\": \"é&\"}")));
        client.fetch(Request.get(site.uri("/a")));
        get("/a");

        assertThat(bodies).containsExactly("Data=%7B%22a%22%3A+%22%C3%A9%26%22%7D");
        assertThat(cookies.get(0)).contains("session=s1");
        assertThat(cookies.get(1)).as("another run begins without").isEqualTo("null");
    }

    @Test
    void asksWhetherAPageHasChangedSinceItWasKept() throws Exception {
        site.on("/a", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            text(known ? 304 : 200, known ? "" : "first", "ETag", "\"v1\"").to(exchange);
        });
        PoliteClient client = client(limits(1, Duration.ofSeconds(5)));

        Page first = client.fetch(Request.get(site.uri("/a")));
        Page second = client.fetch(Request.get(site.uri("/a")), first.validators());

        assertThat(first.text()).isEqualTo("first");
        assertThat(second.isUnchanged()).isTrue();
        assertThat(second.body()).isEmpty();
    }

    @Test
    void takesNo304ThatItDidNotAskFor() {
        site.on("/a", text(304, ""));

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> get("/a"))
                .withMessageContaining("304");
    }

    @Test
    void asksNoPrivateAddressUnlessItMay() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> client(publicOnly()).fetch(Request.get(site.uri("/a"))))
                .withMessageContaining("its host has the private address 127.0.0.1")
                .withMessageContaining("btrade.crawl.allow-private-addresses");
        assertThat(site.agents()).isEmpty();
    }

    @Test
    void saysWhereARedirectLeadsAway() {
        site.on("/a", text(302, "", "Location", "https://login.example/in?from=a"));

        assertThatExceptionOfType(RedirectedAwayException.class)
                .isThrownBy(() -> get("/a"))
                .satisfies(away -> assertThat(away.target().getHost()).isEqualTo("login.example"));
    }

    private Page get(String path) throws FetchException, InterruptedException {
        return client(limits(4, Duration.ofSeconds(5))).fetch(Request.get(site.uri(path)));
    }

    private PoliteClient client(FetchLimits limits) {
        return new PoliteClient(limits, CLOCK, new Random(7), pauses::add);
    }

    /** The pauses between attempts; those between requests are shorter. */
    private List<Duration> backoffs() {
        return pauses.stream()
                .filter(pause -> pause.compareTo(Duration.ofMillis(500)) >= 0)
                .toList();
    }

    private static FetchLimits publicOnly() {
        FetchLimits open = limits(4, Duration.ofSeconds(5));
        return new FetchLimits(
                open.userAgent(),
                open.minDelay(),
                open.maxDelay(),
                open.attempts(),
                open.firstBackoff(),
                open.maxBackoff(),
                open.deadline(),
                open.maxBody(),
                false);
    }

    private static FetchLimits limits(int attempts, Duration deadline) {
        return new FetchLimits(
                "btrade-test/1.0 (tests)",
                Duration.ZERO,
                Duration.ofSeconds(30),
                attempts,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                deadline,
                10_000,
                true);
    }
}
