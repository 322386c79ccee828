package com.btrade.jobs.crawl;

import static com.btrade.jobs.testing.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.fetch.FetchException;
import com.btrade.jobs.fetch.FetchLimits;
import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Pauses;
import com.btrade.jobs.fetch.PoliteClient;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.site.LogIn;
import com.btrade.jobs.site.LogInException;
import com.btrade.jobs.testing.TestSite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AheadPagesTest {
    private static final int MOST_AHEAD = 16;

    private final TestSite site = new TestSite();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final Memory memory = new Memory() {
        @Override
        public Map<Request, Page> recall(Collection<Request> requests) {
            return Map.of();
        }

        @Override
        public void keep(List<Answer> answers) {
            answers.forEach(answer -> kept.add(answer.page().text()));
        }
    };
    private final AheadPages pages = pages(1);

    @AfterEach
    void close() {
        pages.close();
        site.close();
    }

    @Test
    void asksForNoMoreThanAFewBeforehandAndInOrder() throws Exception {
        publish(40);

        pages.ahead(requests(0, 40));

        await().until(() -> kept.size() == MOST_AHEAD);
        assertThat(get(0)).isEqualTo("page 0");
        await().until(() -> kept.size() == MOST_AHEAD + 1);
        assertThat(site.requests())
                .isEqualTo(IntStream.rangeClosed(0, MOST_AHEAD)
                        .mapToObj(AheadPagesTest::path)
                        .toList());
    }

    @Test
    void asksForEachPageOnceWhetherExpectedOrNot() throws Exception {
        publish(30);
        pages.ahead(requests(0, 20));

        for (int i = 0; i < 30; i++) {
            assertThat(get(i)).isEqualTo("page " + i);
            assertThat(kept).contains("page " + i);
        }

        assertThat(site.requests()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void failsAtThePageThatCannotBeHadAndAsksForNoneBehindIt() throws Exception {
        publish(5);
        site.on(path(2), text(500, "broken"));

        pages.ahead(requests(0, 5));

        assertThat(get(0)).isEqualTo("page 0");
        assertThat(get(1)).isEqualTo("page 1");
        assertThatExceptionOfType(FetchException.class).isThrownBy(() -> get(2)).withMessageContaining(path(2));
        assertThatExceptionOfType(FetchException.class).isThrownBy(() -> get(4)).withMessageContaining(path(2));
        assertThat(site.requests()).containsExactly(path(0), path(1), path(2));
    }

    @Test
    void goesOnBehindAPageThatIsGone() throws Exception {
        publish(3);
        site.on(path(1), text(404, "gone"));

        pages.ahead(requests(0, 3));

        assertThatExceptionOfType(FetchException.class).isThrownBy(() -> get(1)).matches(FetchException::isGone);
        assertThat(get(2)).isEqualTo("page 2");
    }

    @Test
    void endsInTheMiddleOfAnAnswer() throws Exception {
        publish(2);
        site.on(path(0), TestSite.silent());
        pages.ahead(requests(0, 2));
        await().until(() -> site.requests().contains(path(0)));

        pages.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("crawl-asker");
        assertThat(site.requests()).containsExactly(path(0));
    }

    @Test
    void asksForSeveralAtATimeOfASiteThatBearsIt() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        for (int i = 0; i < 8; i++) {
            String text = "page " + i;
            site.on(path(i), exchange -> {
                meet(together);
                text(200, text).to(exchange);
            });
        }

        try (AheadPages parallel = pages(4)) {
            parallel.ahead(requests(0, 8));

            for (int i = 0; i < 8; i++) {
                assertThat(parallel.get(requests(0, 8).get(i)).orElseThrow().text())
                        .isEqualTo("page " + i);
            }
            assertThat(parallel.isParallel()).isTrue();
        }
        assertThat(site.requests()).hasSize(8).doesNotHaveDuplicates();
        assertThat(kept).hasSize(8);
    }

    @Test
    void asksForRobotsTxtOnceHoweverManyConnectionsThereAre() throws Exception {
        publish(8);

        try (AheadPages parallel = pages(8)) {
            parallel.ahead(requests(0, 8));
            await().until(() -> kept.size() == 8);
        }

        assertThat(site.agents()).as("requests, robots.txt among them").hasSize(9);
    }

    @Test
    void logsInOnceMoreForAllWhoseSessionHasEnded() throws Exception {
        AtomicInteger logIns = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(4);
        site.on("/in", exchange -> {
            logIns.incrementAndGet();
            text(200, "in").to(exchange);
        });
        for (int i = 0; i < 4; i++) {
            String text = "page " + i;
            site.on(
                    path(i),
                    exchange -> {
                        meet(together);
                        text(200, "stranger").to(exchange);
                    },
                    text(200, text));
        }

        try (AheadPages parallel = pages(4, Optional.of(new Door()))) {
            parallel.ahead(requests(0, 4));
            await().until(() -> kept.size() == 4);
        }

        assertThat(kept).containsExactlyInAnyOrder("page 0", "page 1", "page 2", "page 3");
        assertThat(logIns).hasValue(2);
    }

    @Test
    void triesALogInThatIsRefusedOnceForAllConnections() throws Exception {
        AtomicInteger logIns = new AtomicInteger();
        site.on("/in", exchange -> {
            logIns.incrementAndGet();
            text(200, "wrong password").to(exchange);
        });
        publish(8);

        try (AheadPages parallel = pages(4, Optional.of(new Door()))) {
            parallel.ahead(requests(0, 8));

            assertThatExceptionOfType(LogInException.class)
                    .isThrownBy(() -> parallel.get(requests(0, 8).get(7)));
        }
        assertThat(logIns).hasValue(1);
    }

    private final class Door implements LogIn {
        @Override
        public String account() {
            return "none";
        }

        @Override
        public Request request() {
            return Request.get(site.uri("/in"));
        }

        @Override
        public void requireIn(Page answer) throws LogInException {
            if (!answer.text().equals("in")) {
                throw new LogInException(answer.text());
            }
        }

        @Override
        public boolean isForStrangers(Page page) {
            return page.text().equals("stranger");
        }

        @Override
        public boolean isDoor(URI target) {
            return false;
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("Not so many at a time", e);
        }
    }

    private AheadPages pages(int connections) {
        return pages(connections, Optional.empty());
    }

    private AheadPages pages(int connections, Optional<LogIn> door) {
        FetchLimits limits = new FetchLimits(
                "btrade-test/1.0",
                Duration.ZERO,
                Duration.ZERO,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(20),
                10_000,
                true);
        PoliteClient client = new PoliteClient(limits, Clock.systemUTC(), new Random(7), Pauses.real());
        return new AheadPages(new LivePages(client, door, memory), memory, connections);
    }

    private void publish(int number) {
        for (int i = 0; i < number; i++) {
            site.on(path(i), text(200, "page " + i));
        }
    }

    private List<Request> requests(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Request.get(site.uri(path(i))))
                .toList();
    }

    private String get(int page) throws Exception {
        return pages.get(Request.get(site.uri(path(page)))).orElseThrow().text();
    }

    private static String path(int page) {
        return "/page/" + page;
    }
}
