package com.btrade.jobs.crawl;

import static com.btrade.jobs.crawl.Yt1998Pages.item;
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
import com.btrade.sandbox.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrawlYt1998PurchasesTest {
    private static final Space SPACE = Sandbox.shared().fresh(CrawlYt1998PurchasesTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final int SIZE = 4;

    private final TestSite site = new TestSite();

    @BeforeEach
    void emptyTables() {
        DATABASE.update("DELETE FROM trader_data");
        DATABASE.update("DELETE FROM crawl_rejected");
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void storesThePurchasesOfTheWindowWithTheirEmptyCells() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 6));

        JobRun run = crawl();

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("read")).isEqualTo(6);
        assertThat(run.count("written")).isEqualTo(6);
        assertThat(site.requests()).containsExactly(path(0, SIZE), path(1, SIZE));
        assertThat(DATABASE.rows("SELECT * FROM trader_data ORDER BY id LIMIT 1")
                        .get(0))
                .containsEntry("name", "张三")
                .containsEntry("mobile", "13900000001")
                .containsEntry("purchaseDate", "2026-11-23")
                .containsEntry("variety", "黄芪")
                .containsEntry("spec", "")
                .containsEntry("quantity", "1吨")
                .containsEntry("origin", "")
                .containsEntry("source", 2)
                .containsEntry("status", 0);
    }

    @Test
    void storesOneRowPerMobileAndHerbHoweverItIsWritten() {
        Yt1998Pages.serve(
                site,
                SIZE,
                List.of(
                        item(Today.DAY, "13900000001", "黄芪"),
                        item(Today.DAY, "139-0000-0001", "黄芪（统货）"),
                        item(Today.DAY, "13900000001", "当归"),
                        item(Today.DAY, "13900000002", "黄芪"),
                        item(Today.DAY.minusDays(1), "13900000001", " 黄 芪")));

        JobRun run = crawl();

        assertThat(run.count("load", "written")).isEqualTo(3);
        assertThat(run.count("load", "duplicates")).isEqualTo(2);
        assertThat(crawl().count("load", "written")).isZero();
        assertThat(DATABASE.count("trader_data")).isEqualTo(3);
    }

    @Test
    void keepsWhatItRejectsOncePerContentWithTheReason() {
        Yt1998Pages.serve(
                site,
                SIZE,
                List.of(
                        item(Today.DAY, "139****0001", "黄芪"),
                        item(Today.DAY, "13900000001", ""),
                        item(Today.DAY.plusDays(1), "13900000001", "黄芪"),
                        item(Today.DAY, "13900000003", "黄芪').'; DROP TABLE trader_data; --"),
                        "{\"dtm\": \"gestern\", \"mob\": \"13900000001\", \"ycnam\": \"黄芪\"}",
                        item(Today.DAY.minusDays(4), "13900000001", "黄芪")));

        JobRun run = crawl();
        JobRun again = crawl();

        assertThat(run.count("rejected")).isEqualTo(4);
        assertThat(run.count("rejected.BAD_MOBILE")).isEqualTo(1);
        assertThat(run.count("filtered")).isEqualTo(1);
        assertThat(again.count("rejected")).isEqualTo(4);
        assertThat(DATABASE.rows("SELECT reason, times FROM crawl_rejected ORDER BY reason"))
                .extracting(row -> row.get("reason") + " " + row.get("times"))
                .containsExactly("BAD_DATE 1", "BAD_MOBILE 1", "FUTURE_DATE 1", "NO_VARIETY 1");
        assertThat(DATABASE.count("trader_data"))
                .as("the injected text is a text")
                .isEqualTo(1);
    }

    @Test
    void goesOnWithThePageWhereItDied() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 14));
        site.on(path(2, SIZE), text(500, ""));

        JobRun died = crawl("--btrade.crawl.yt1998.attempts=2");

        assertThat(died.exitCode()).isEqualTo(1);
        assertThat(died.lastLine())
                .contains("FAILED")
                .contains("Failed to fetch " + site.uri(path(2, SIZE)))
                .contains("500");
        assertThat(DATABASE.count("trader_data")).isZero();

        site.on(path(2, SIZE), text(200, page(items(Today.DAY, 9, 4))));
        int before = site.requests().size();
        JobRun goneOn = crawl();

        assertThat(goneOn.exitCode()).isZero();
        assertThat(site.requests().subList(before, site.requests().size()))
                .containsExactly(path(2, SIZE), path(3, SIZE));
        assertThat(DATABASE.count("trader_data")).isEqualTo(14);

        crawl();
        assertThat(site.requests().get(before + 2))
                .as("a completed run begins anew")
                .isEqualTo(path(0, SIZE));
    }

    @Test
    void asksAgainWhereTheSiteIsBusy() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 2));
        site.on(
                path(0, SIZE),
                text(429, "", "Retry-After", "1"),
                text(503, ""),
                text(200, page(items(Today.DAY, 1, 2))));

        assertThat(crawl().count("load", "written")).isEqualTo(2);
    }

    @Test
    void failsOnAPageThatIsNotJson() {
        site.on(path(0, SIZE), text(200, "<html>系统维护</html>"));

        JobRun run = crawl();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .contains("Cannot read page " + site.uri(path(0, SIZE)))
                .contains("it is not JSON, it begins with: <html>系统维护");
    }

    @Test
    void showsNoMobileOfAPageThatBreaksOff() {
        site.on(path(0, SIZE), text(200, "{\"data\": [{\"mob\": \"138-1234-5678\", \"unam\": \"张"));

        assertThat(crawl().lastLine())
                .contains("it is not JSON, it begins with: {\"data\"")
                .doesNotContain("1234")
                .doesNotContain("5678");
    }

    @Test
    void failsOnAPageThatHasAnotherForm() {
        site.on(path(0, SIZE), text(200, "{\"rows\": []}"));
        assertThat(crawl().lastLine()).contains("the JSON has no list \"data\"");

        site.on(
                path(0, SIZE),
                text(200, "{\"data\": [{\"dtm\": \"2026-11-23\", \"phone\": \"1\", \"ycnam\": \"黄芪\"}]}"));
        assertThat(crawl().lastLine()).contains("no item of \"data\" has the field \"mob\"");
    }

    @Test
    void failsOnASiteThatIsNotThere() {
        site.close();

        JobRun run = crawl("--btrade.crawl.yt1998.attempts=2");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .contains("Failed to fetch " + site.uri("/robots.txt"))
                .contains("2 attempts");
    }

    @Test
    void stopsAfterPagesWithNothingButOldPurchases() {
        List<String> items = new ArrayList<>(items(Today.DAY, 1, 4));
        items.addAll(items(Today.DAY.minusDays(10), 5, 40));
        Yt1998Pages.serve(site, SIZE, items);

        JobRun run = crawl("--btrade.crawl.yt1998.stop-after-old-pages=3");

        assertThat(site.requests()).hasSize(4);
        assertThat(run.count("written")).isEqualTo(4);
        assertThat(run.count("filtered")).isEqualTo(12);
    }

    @Test
    void fetchesNoMorePagesThanARunMay() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 40));

        JobRun run = crawl("--btrade.crawl.yt1998.max-pages=2");

        assertThat(run.exitCode()).isZero();
        assertThat(site.requests()).hasSize(2);
        assertThat(run.output()).contains("as many as a run may");
    }

    @Test
    void changesNothingInADryRun() {
        Yt1998Pages.serve(site, SIZE, List.of(item(Today.DAY, "13900000001", "黄芪"), item(Today.DAY, "1", "黄芪")));
        String before = DATABASE.contents();

        JobRun run = crawl("dryRun=true");

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("written")).isEqualTo(1);
        assertThat(run.output())
                .contains("would store")
                .contains("would reject")
                .doesNotContain("13900000001");
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    private JobRun crawl(String... arguments) {
        Stream<String> all = Stream.concat(
                Stream.of(
                        "--BTRADE_YT1998_URL=" + site.uri(""),
                        "--btrade.crawl.yt1998.page-size=" + SIZE,
                        "--btrade.crawl.yt1998.chunk-size=" + SIZE,
                        "--btrade.crawl.yt1998.min-delay=0",
                        "--btrade.crawl.yt1998.first-backoff=10ms"),
                Arrays.stream(arguments));
        return JobRun.inThisJvm(
                SPACE, JobName.CRAWL_YT1998_PURCHASES, new Class<?>[] {Today.class}, all.toArray(String[]::new));
    }
}
