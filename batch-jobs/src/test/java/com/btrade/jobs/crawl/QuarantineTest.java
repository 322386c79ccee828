package com.btrade.jobs.crawl;

import static com.btrade.jobs.crawl.Yt1998Pages.item;
import static com.btrade.jobs.crawl.Yt1998Pages.items;
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

/** What a changed site yields is held back until an operator has looked at it. */
class QuarantineTest {
    private static final Space SPACE = Sandbox.shared().fresh(QuarantineTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final int SIZE = 50;

    private final TestSite site = new TestSite();

    @BeforeEach
    void knowFiveRunsOfTheSite() {
        DATABASE.update("DELETE FROM trader_data");
        DATABASE.update("DELETE FROM crawl_item");
        DATABASE.update("DELETE FROM crawl_result");
        DATABASE.update("DELETE FROM crawl_run");
        for (int run = 1; run <= 5; run++) {
            DATABASE.update("""
                    INSERT INTO crawl_run (job, run_key, business_date, created_at)
                    VALUES ('crawl-yt1998-purchases', ?, '2026-11-22', 0)""", "earlier" + run);
            DATABASE.update("""
                    INSERT INTO crawl_result (run_id, standing, reason, items, accepted, rejected, fills, created_at,
                      updated_at)
                    SELECT MAX(id), 'PASSED', '', 40, 40, 0,
                      '{"date": 1.0, "mobile": 1.0, "name": 1.0, "variety": 1.0, "quantity": 1.0}', 0, 0 FROM crawl_run""");
        }
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void letsInWhatIsLikeTheRunsBefore() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 40));

        JobRun run = crawl();

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("check", "written")).isEqualTo(40);
        assertThat(DATABASE.count("trader_data")).isEqualTo(40);
        assertThat(standing()).isEqualTo("PASSED");
    }

    @Test
    void holdsBackWhatIsNotAndTellsWhy() {
        publishMasked();

        JobRun run = crawl();

        assertThat(run.exitCode()).isZero();
        assertThat(run.lastLine())
                .contains("COMPLETED", "Held back 已隔离，未入库: run " + run())
                .contains("accepted 接受率 25%, usually 通常 100%")
                .contains("settle-quarantine run=" + run() + " verdict=release");
        assertThat(run.output()).contains("WARN");
        assertThat(run.count("check", "setAside")).isEqualTo(10);
        assertThat(run.count("load", "read")).isZero();
        assertThat(DATABASE.count("trader_data")).isZero();
        assertThat(exitCode()).isEqualTo("HELD_BACK");
    }

    @Test
    void letsInWhatAnOperatorReleasesOnce() {
        publishMasked();
        crawl();

        JobRun released = settle(run(), "release");
        JobRun again = settle(run(), "release");
        JobRun dropped = settle(run(), "drop");

        assertThat(released.exitCode()).as(released.lastLine()).isZero();
        assertThat(released.count("load", "written")).isEqualTo(10);
        assertThat(DATABASE.count("trader_data")).isEqualTo(10);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.lastLine()).contains("Cannot settle run " + run(), "has been released already 已放行过");
        assertThat(dropped.lastLine()).contains("has been released already");
        assertThat(DATABASE.count("trader_data")).isEqualTo(10);
    }

    @Test
    void throwsAwayWhatAnOperatorDrops() {
        publishMasked();
        crawl();

        JobRun dropped = settle(run(), "drop");

        assertThat(dropped.exitCode()).as(dropped.lastLine()).isZero();
        assertThat(dropped.count("settle", "dropped")).isEqualTo(10);
        assertThat(settle(run(), "release").lastLine()).contains("has been dropped already 已丢弃");
        assertThat(DATABASE.count("trader_data")).isZero();
    }

    @Test
    void settlesNothingInADryRun() {
        publishMasked();
        crawl();
        String before = DATABASE.contents();

        JobRun dry = settle(run(), "release", "dryRun=true");

        assertThat(dry.output()).contains("would release 将放行 run " + run());
        assertThat(DATABASE.contents()).isEqualTo(before);
    }

    @Test
    void settlesNoRunThatIsNotHeldBack() {
        Yt1998Pages.serve(site, SIZE, items(Today.DAY, 1, 40));
        crawl();

        assertThat(settle(run(), "release").lastLine()).contains("was never held back 未被隔离");
        assertThat(settle(9_999, "drop").lastLine()).contains("Cannot settle run 9999: no such run has been checked");
    }

    @Test
    void goesOnWithASettlingThatWasKilledHalfWay() {
        publishMasked();
        crawl();
        long run = run();
        DATABASE.update("DELETE FROM btrade_lock WHERE name = 'trader_data'");
        JobRun failed = settle(run, "release");
        DATABASE.update("INSERT INTO btrade_lock (name) VALUES ('trader_data')");

        JobRun goneOn = settle(run, "release");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(goneOn.exitCode()).as(goneOn.lastLine()).isZero();
        assertThat(DATABASE.count("trader_data")).isEqualTo(10);
    }

    @Test
    void doesNotKeepAChainFromGoingOn() {
        publishMasked();

        JobRun chain = JobRun.inThisJvm(SPACE, JobName.CRAWL_CONVERT_PUSH, new Class<?>[] {Today.class}, given());

        assertThat(chain.exitCode()).as(chain.lastLine()).isZero();
        assertThat(chain.lastLine()).contains("convert-trader-data/convert read=0", "publish read=", "Held back 已隔离");
    }

    @Test
    void takesARunThatIsHeldBackForNoExample() {
        publishMasked();
        for (int run = 0; run < 6; run++) {
            crawl();
        }

        assertThat(DATABASE.number("SELECT COUNT(*) FROM crawl_result WHERE standing = 'HELD_BACK'"))
                .isEqualTo(6);
    }

    /** Three of four mobiles are masked: each page can be read, and hardly anything of it can be used. */
    private void publishMasked() {
        List<String> items = new ArrayList<>(items(Today.DAY, 1, 10));
        for (int i = 0; i < 30; i++) {
            items.add(item(Today.DAY, "139****" + (1_000 + i), "黄芪"));
        }
        Yt1998Pages.serve(site, SIZE, items);
    }

    private long run() {
        return DATABASE.number("SELECT MAX(id) FROM crawl_run");
    }

    private String standing() {
        return DATABASE.jdbc()
                .sql("SELECT standing FROM crawl_result WHERE run_id = ?")
                .param(run())
                .query(String.class)
                .single();
    }

    private static String exitCode() {
        return Database.of(SPACE.jobRepositoryUrl(), SPACE)
                .sql("SELECT EXIT_CODE FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private JobRun settle(long run, String verdict, String... more) {
        String[] arguments = Stream.concat(Stream.of("run=" + run, "verdict=" + verdict), Arrays.stream(more))
                .toArray(String[]::new);
        return JobRun.inThisJvm(SPACE, JobName.SETTLE_QUARANTINE, new Class<?>[] {Today.class}, arguments);
    }

    private JobRun crawl() {
        return JobRun.inThisJvm(SPACE, JobName.CRAWL_YT1998_PURCHASES, new Class<?>[] {Today.class}, given());
    }

    private String[] given() {
        return new String[] {
            "--BTRADE_YT1998_URL=" + site.uri(""),
            "--btrade.crawl.yt1998.page-size=" + SIZE,
            "--btrade.crawl.yt1998.chunk-size=" + SIZE,
            "--btrade.crawl.yt1998.min-delay=0"
        };
    }
}
