package com.btrade.jobs.crawl;

import static com.btrade.jobs.crawl.Yt1998Pages.items;
import static com.btrade.jobs.crawl.Yt1998Pages.page;
import static com.btrade.jobs.crawl.Yt1998Pages.path;
import static com.btrade.jobs.testing.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.TestSite;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages are kept as they came, asked for again only if they changed, and read again on demand. */
class KeptPagesTest {
    private static final int SIZE = 4;

    private final Database database = new Database(Sandbox.shared().fresh(KeptPagesTest.class));
    private final TestSite site = new TestSite();

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void keepsAPageThatItCannotRead() {
        site.on(path(0, SIZE), text(200, "<html>系统维护</html>", "Content-Type", "text/html"));

        assertThat(crawl().exitCode()).isEqualTo(1);

        assertThat(database.rows("SELECT run_id, seq, address, status, content_type, fetched_at FROM crawl_page"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("seq", 1)
                        .containsEntry("address", site.uri(path(0, SIZE)).toString())
                        .containsEntry("status", 200)
                        .containsEntry("content_type", "text/html")
                        .containsEntry("fetched_at", Today.NOW.getEpochSecond()));
    }

    @Test
    void readsThePagesOfARunAgainAsOfItsOwnDayWithoutAskingTheSite() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY.minusDays(9), 1, 6));
        crawl("businessDate=" + Today.DAY.minusDays(9));
        database.update("DELETE FROM trader_data");
        int asked = site.requests().size();

        JobRun again = crawl("reparse=" + run());

        assertThat(again.exitCode()).as(again.lastLine()).isZero();
        assertThat(again.count("written")).isEqualTo(6);
        assertThat(database.count("trader_data")).isEqualTo(6);
        assertThat(site.requests()).hasSize(asked);
    }

    @Test
    void readsAgainWhatARunHasKeptThatEndedEarly() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 20));
        crawl("--btrade.crawl.yt1998.max-pages=2");
        database.update("DELETE FROM trader_data");

        JobRun again = crawl("reparse=" + run());

        assertThat(again.count("written")).isEqualTo(8);
        assertThat(again.output()).contains("The kept pages end before page 2");
    }

    @Test
    void refusesToReadWhatIsNotThere() {
        JobRun refused = crawl("reparse=77");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.lastLine())
                .contains("Cannot reparse run 77: crawl-yt1998-purchases has no such run 该任务没有这次运行");
    }

    @Test
    void refusesToReadWhatIsKeptNoLonger() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 2));
        database.update("""
                INSERT INTO crawl_run (job, run_key, business_date, created_at)
                VALUES ('crawl-yt1998-purchases', 'old', '2026-11-01', 0)""");
        database.update("""
                INSERT INTO crawl_page (run_id, seq, request, address, status, content_type, etag, last_modified,
                  fetched_at, body)
                VALUES (1, 1, '', 'http://a.example/', 200, '', '', '', ?, '')""", Today.NOW.getEpochSecond() - 15 * 86_400);
        crawl();

        JobRun refused = crawl("reparse=1");

        assertThat(database.number("SELECT COUNT(*) FROM crawl_page WHERE run_id = 1"))
                .isZero();
        assertThat(database.count("crawl_page")).isEqualTo(1);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.lastLine()).contains("Cannot reparse run 1: its pages are not kept any more");
    }

    @Test
    void takesThePageItKeptWhereTheSiteSaysThatItHasNotChanged() {
        String body = page(items(Today.DAY, 1, 2));
        site.on(path(0, SIZE), exchange -> {
            boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            text(known ? 304 : 200, known ? "" : body, "ETag", "\"7\"").to(exchange);
        });
        crawl();

        JobRun second = crawl();
        JobRun third = crawl();

        assertThat(second.count("read")).isEqualTo(2);
        assertThat(third.count("read")).isEqualTo(2);
        assertThat(database.rows("SELECT run_id, seq, status, LENGTH(body) > 20 AS full FROM crawl_page"))
                .extracting(row -> row.get("run_id") + " " + row.get("status") + " " + row.get("full"))
                .containsExactly("1 200 1", "2 200 1", "3 200 1");
    }

    @Test
    void keepsNothingInADryRun() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 2));

        assertThat(crawl("dryRun=true").exitCode()).isZero();

        assertThat(database.count("crawl_page") + database.count("crawl_run")).isZero();
    }

    @Test
    void goesOnWithTheNumbersOfItsPagesAfterAFailure() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 10));
        site.on(path(2, SIZE), text(404, ""), text(200, page(List.of())));

        crawl();
        crawl();

        assertThat(database.rows("SELECT run_id, seq FROM crawl_page ORDER BY seq"))
                .extracting(row -> row.get("run_id") + " " + row.get("seq"))
                .containsExactly("1 1", "1 2", "1 3");
    }

    private long run() {
        return database.number("SELECT MAX(id) FROM crawl_run");
    }

    private JobRun crawl(String... arguments) {
        Stream<String> all = Stream.concat(
                Stream.of(
                        "--BTRADE_YT1998_URL=" + site.uri(""),
                        "--btrade.crawl.yt1998.page-size=" + SIZE,
                        "--btrade.crawl.yt1998.chunk-size=" + SIZE,
                        "--btrade.crawl.yt1998.min-delay=0"),
                Arrays.stream(arguments));
        return JobRun.inThisJvm(
                database.space(),
                JobName.CRAWL_YT1998_PURCHASES,
                new Class<?>[] {Today.class},
                all.toArray(String[]::new));
    }
}
