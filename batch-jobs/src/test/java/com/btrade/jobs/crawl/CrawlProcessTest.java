package com.btrade.jobs.crawl;

import static com.btrade.jobs.crawl.Yt1998Pages.items;
import static com.btrade.jobs.crawl.Yt1998Pages.page;
import static com.btrade.jobs.crawl.Yt1998Pages.path;
import static com.btrade.jobs.testing.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.TestSite;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Killed with SIGKILL wherever it is, a crawl goes on and ends as one that was left alone. */
class CrawlProcessTest {
    private static final int SIZE = 20;

    private final Database database = new Database(Sandbox.shared().fresh(CrawlProcessTest.class));
    private final TestSite site = new TestSite();

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void goesOnWhereItWasKilledWhileCrawling() {
        CountDownLatch never = new CountDownLatch(1);
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 5 * SIZE));
        site.on(
                path(3, SIZE),
                exchange -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                text(200, page(items(Today.DAY, 3 * SIZE + 1, SIZE))));

        killOnce(SIZE, () -> site.requests().contains(path(3, SIZE)));
        int asked = site.requests().size();
        JobRun goneOn = crawl(SIZE);

        assertThat(goneOn.exitCode()).as(goneOn.lastLine()).isZero();
        assertThat(site.requests().subList(asked, site.requests().size()))
                .as("pages that were stored are not asked for again")
                .doesNotContain(path(0, SIZE), path(1, SIZE))
                .contains(path(3, SIZE));
        assertThat(goneOn.count("check", "read")).isEqualTo(5 * SIZE);
        assertEachOnce(5 * SIZE);
        assertThat(database.number("SELECT COUNT(*) FROM crawl_run")).isEqualTo(1);
    }

    @Test
    void goesOnWhereItWasKilledWhileLoading() {
        int many = 6_000;
        List<String> all = items(Today.DAY, 1, many);
        site.on(path(0, many), text(200, page(all))).on(path(1, many), text(200, page(List.of())));

        killOnce(many, () -> database.count("trader_data") > 0);
        long loaded = database.count("trader_data");
        int asked = site.requests().size();
        JobRun goneOn = crawl(many);

        assertThat(loaded).isLessThan(many);
        assertThat(goneOn.exitCode()).as(goneOn.lastLine()).isZero();
        assertThat(site.requests()).as("only the loading was left").hasSize(asked);
        assertThat(goneOn.count("written")).isEqualTo(many - loaded);
        assertThat(goneOn.count("duplicates")).isZero();
        assertEachOnce(many);
    }

    private void assertEachOnce(long number) {
        assertThat(database.count("trader_data")).isEqualTo(number);
        assertThat(database.number("SELECT COUNT(DISTINCT mobile) FROM trader_data"))
                .isEqualTo(number);
    }

    private void killOnce(int size, BooleanSupplier reached) {
        try (JobProcess process = start(size)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> reached.getAsBoolean() || !process.isAlive());
            assertThat(process.isAlive()).as("it is still running").isTrue();
            process.kill();
            process.await();
        }
    }

    private JobRun crawl(int size) {
        try (JobProcess process = start(size)) {
            return process.await();
        }
    }

    private JobProcess start(int size) {
        return JobProcess.start(
                database.space(),
                JobName.CRAWL_YT1998_PURCHASES,
                Map.of(
                        "BTRADE_YT1998_URL", site.uri("").toString(),
                        "BTRADE_CRAWL_YT1998_PAGESIZE", Integer.toString(size),
                        "BTRADE_CRAWL_YT1998_CHUNKSIZE", Integer.toString(size),
                        "BTRADE_CRAWL_YT1998_MINDELAY", "0ms"),
                "businessDate=" + Today.DAY);
    }
}
