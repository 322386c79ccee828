package com.btrade.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job as a process that is killed, stopped, or not alone. */
class ConvertProcessTest {
    private static final int ROWS = 3_000;
    private static final String[] SMALL_CHUNKS = {"--btrade.convert.chunk-size=7"};

    private Space space;
    private Database database;

    @BeforeEach
    void fillStores() {
        space = Sandbox.shared().fresh(ConvertProcessTest.class);
        database = filled(space);
    }

    @Test
    void leavesTheSameRowsWhenKilledInMidChunkAndStartedAgain() {
        Database undisturbed = filled(Sandbox.shared().fresh(ConvertProcessTest.class));
        try (JobProcess job = start()) {
            awaitSomeRows(job);
            job.kill();
            job.await();
        }
        awaitNobodyConnected();
        long converted = converted();
        assertThat(converted).isBetween(1L, ROWS - 1L);
        assertThat(database.count("purchase")).as("no half chunk").isEqualTo(converted);

        JobRun again = start().await();
        move(undisturbed);

        assertThat(again.exitCode()).isZero();
        assertThat(again.output()).contains("was left running by a crash");
        assertThat(again.lastLine()).contains("convert-trader-data COMPLETED");
        assertThat(again.count("read")).as("goes on").isLessThan(ROWS);
        assertThat(content(database)).isEqualTo(content(undisturbed));
    }

    @Test
    void finishesItsChunkOnASignalAndGoesOnLater() {
        JobRun stopped;
        try (JobProcess job = start()) {
            awaitSomeRows(job);
            job.terminate();
            stopped = job.await();
        }
        assertThat(stopped.exitCode()).isNotZero();
        assertThat(stopped.lastLine()).contains("convert-trader-data STOPPED");
        assertThat(stopped.count("written")).isEqualTo(converted());
        assertThat(database.count("purchase")).isEqualTo(converted());

        JobRun rest = start().await();

        assertThat(rest.exitCode()).isZero();
        assertThat(database.count("purchase"))
                .isEqualTo(database.number("SELECT COUNT(*) FROM trader_data WHERE status = 1"));
    }

    @Test
    void refusesToRunTwiceAtATime() {
        try (JobProcess job = start()) {
            awaitSomeRows(job);

            JobRun second = JobRun.inThisJvm(space, JobName.CONVERT_TRADER_DATA);

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lastLine()).contains("Cannot start convert-trader-data: it is already running");
            assertThat(second.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void convertsEachRowOnceWhenTwoWorkOnOneDatabase() {
        Map<String, String> ownRepository = Map.of(
                "BTRADE_JOB_REPOSITORY_URL",
                Sandbox.shared().fresh(ConvertProcessTest.class).jobRepositoryUrl());
        try (JobProcess one = start();
                JobProcess other = JobProcess.start(space, JobName.CONVERT_TRADER_DATA, ownRepository, SMALL_CHUNKS)) {
            JobRun first = one.await();
            JobRun second = other.await();

            assertThat(first.exitCode()).as(first.lastLine()).isZero();
            assertThat(second.exitCode()).as(second.lastLine()).isZero();
            assertThat(first.count("written") + second.count("written")).isEqualTo(converted());
        }
        assertThat(database.count("purchase")).isEqualTo(converted());
        assertThat(database.count("purchase_info")).isEqualTo(converted());
        assertThat(database.number("SELECT COUNT(*) - COUNT(DISTINCT phone) FROM users"))
                .isZero();
        assertThat(converted()).isEqualTo(ROWS - ROWS / 10);
    }

    private JobProcess start() {
        return JobProcess.start(space, JobName.CONVERT_TRADER_DATA, Map.of(), SMALL_CHUNKS);
    }

    private static void move(Database undisturbed) {
        JobRun run = JobRun.inThisJvm(undisturbed.space(), JobName.CONVERT_TRADER_DATA);
        assertThat(run.exitCode()).isZero();
    }

    private void awaitSomeRows(JobProcess job) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> converted() > 20 || !job.isAlive());
        assertThat(job.isAlive()).as("the job is at work").isTrue();
    }

    private void awaitNobodyConnected() {
        await().atMost(Duration.ofMinutes(1)).until(() -> database.number("""
                SELECT COUNT(*) FROM information_schema.processlist
                WHERE db = DATABASE() AND id <> CONNECTION_ID()""") == 0);
    }

    private long converted() {
        return database.number("SELECT COUNT(*) FROM trader_data WHERE status = 1");
    }

    /** Every tenth row names a herb that nobody knows; each phone stands in two rows. */
    private static Database filled(Space space) {
        Database database = new Database(space);
        database.update("DELETE FROM variety");
        database.update("INSERT INTO variety (id, type, name, alias) VALUES (7, 1, '黄芪', '北芪')");
        database.update("""
                INSERT INTO trader_data (name, mobile, purchaseDate, variety, spec, quantity, origin, source)
                SELECT CONCAT('买家', n DIV 2), 13800000000 + n DIV 2, '2026-11-20',
                  IF(n %% 10 = 0, '无名草', IF(n %% 3 = 0, '北芪', '黄芪')), CONCAT('规格', n), CONCAT(n, '斤'), '甘肃', 1 + n %% 2
                FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 1 AS n
                  FROM (%1$s) a CROSS JOIN (%1$s) b CROSS JOIN (%1$s) c CROSS JOIN (SELECT 0 AS d UNION SELECT 1 UNION SELECT 2) e
                  ) numbers ORDER BY n""".formatted(digits()));
        assertThat(database.count("trader_data")).isEqualTo(ROWS);
        return database;
    }

    private static String digits() {
        return "SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4"
                + " UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9";
    }

    /** Everything but ids, times and names made of times. */
    private static List<Map<String, Object>> content(Database database) {
        return database.rows("""
                SELECT u.phone, u.nickname, u.type, p.term, p.status, i.varietyid, i.name, i.specification, i.quantity,
                  i.unit, i.quality, i.origin, NULL AS reason
                FROM purchase p JOIN users u ON u.id = p.userid JOIN purchase_info i ON i.purchaseid = p.id
                UNION ALL
                SELECT t.mobile, t.name, t.status, 0, 0, 0, t.variety, t.spec, '', '', '', '', s.reason
                FROM trader_data t LEFT JOIN trader_data_set_aside s ON s.trader_data_id = t.id
                UNION ALL
                SELECT phone, nickname, type, 0, 0, 0, '', '', '', '', '', '', 'user' FROM users
                ORDER BY 1, 8, 13, 2, 3, 4, 5, 6, 7""");
    }
}
