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
import com.btrade.jobs.testing.TestSite;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final AheadPages pages = new AheadPages(
            new LivePages(
                    new PoliteClient(
                            new FetchLimits(
                                    "btrade-test/1.0",
                                    Duration.ZERO,
                                    Duration.ZERO,
                                    1,
                                    Duration.ZERO,
                                    Duration.ZERO,
                                    Duration.ofSeconds(20),
                                    10_000,
                                    true),
                            Clock.systemUTC(),
                            new Random(7),
                            Pauses.real()),
                    Optional.empty(),
                    memory),
            memory);

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
