package com.btrade.jobs.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Yaoyy;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The migrations as processes that are killed. */
class MigrateProcessTest {
    private static final int ROWS = 3_000;
    private static final String[] SMALL_CHUNKS = {"--btrade.migrate.chunk-size=7"};
    private static final String NUMBERS = """
            (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 1 AS n FROM (%1$s) a CROSS JOIN (%1$s) b CROSS JOIN (%1$s) c
              CROSS JOIN (SELECT 0 AS d UNION SELECT 1 UNION SELECT 2) e) numbers""".formatted("SELECT 0 AS d UNION SELECT 1"
            + " UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8"
            + " UNION SELECT 9");

    @Test
    void leavesTheSameSuppliersWhenKilledInMidRunAndStartedAgain() {
        leavesTheSameWhenKilled(JobName.MIGRATE_SUPPLIERS, """
                SELECT name, phone, mobile, businessplace, variety, source, yaoyy_status FROM supplier ORDER BY mobile, name""");
    }

    @Test
    void leavesTheSameUsersWhenKilledInMidRunAndStartedAgain() {
        leavesTheSameWhenKilled(
                JobName.MIGRATE_USERS,
                "SELECT phone, type, name, nickname, areaid, openid, varietyids FROM users ORDER BY phone, name");
    }

    private static void leavesTheSameWhenKilled(JobName job, String content) {
        Space space = Sandbox.shared().fresh(MigrateProcessTest.class);
        Database database = filled(space);
        Space other = Sandbox.shared().fresh(MigrateProcessTest.class);
        Database undisturbed = filled(other);
        try (JobProcess process = JobProcess.start(space, job, Map.of(), SMALL_CHUNKS)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> judged(database) > 50 || !process.isAlive());
            process.kill();
            process.await();
        }
        awaitNobodyConnected(database);
        assertThat(judged(database)).isBetween(1L, ROWS - 1L);

        JobRun again = JobProcess.start(space, job, Map.of(), SMALL_CHUNKS).await();
        assertThat(JobRun.inThisJvm(other, job).exitCode()).isZero();

        assertThat(again.exitCode()).as(again.lastLine()).isZero();
        assertThat(again.count("read")).as("goes on").isLessThan(ROWS);
        assertThat(database.rows(content)).isEqualTo(undisturbed.rows(content));
        assertThat(verdicts(database)).isEqualTo(verdicts(undisturbed)).hasSizeGreaterThan(2);
        assertThat(database.count("migration_verdict")).isEqualTo(ROWS);
    }

    private static long judged(Database database) {
        return database.count("migration_verdict");
    }

    private static List<Map<String, Object>> verdicts(Database database) {
        return database.rows("""
                SELECT verdict, reason, COUNT(*) AS n, SUM(source_id) AS ids FROM migration_verdict
                GROUP BY verdict, reason ORDER BY verdict, reason""");
    }

    private static void awaitNobodyConnected(Database database) {
        await().atMost(Duration.ofMinutes(1)).until(() -> database.number("""
                SELECT COUNT(*) FROM information_schema.processlist
                WHERE db = DATABASE() AND id <> CONNECTION_ID()""") == 0);
    }

    /** Of both kinds, one in ten without herbs or openid, one in seven with a phone of another, some known here. */
    private static Database filled(Space space) {
        Database database = new Database(space);
        database.update("DELETE FROM variety");
        database.update("INSERT INTO variety (id, type, name, alias) VALUES (7, 1, '黄芪', '北芪'), (8, 2, '枸杞', '枸杞子')");
        database.update("INSERT INTO supplier (name, mobile) SELECT '旧人', 13800000000 + n * 9 FROM " + NUMBERS);
        database.update("""
                INSERT INTO users (username, password, phone, type, createtime)
                SELECT CONCAT('old', n), '', 13800000000 + n * 9, 1, '0' FROM """ + " " + NUMBERS);
        Yaoyy yaoyy = new Yaoyy(space);
        yaoyy.category(51, "北芪", 0);
        yaoyy.category(52, "枸杞（统）", 0);
        yaoyy.category(53, "无名草", 0);
        yaoyy.update("""
                INSERT INTO supplier (id, name, phone, enter_category, status, source)
                SELECT n, CONCAT('商家', n), 13800000000 + IF(n % 7 = 0, n - 1, n), IF(n % 10 = 0, '53', '51,52,53'), 1, 2 FROM """ + " " + NUMBERS);
        yaoyy.update("""
                INSERT INTO user (id, phone, openid)
                SELECT n, 13800000000 + IF(n % 7 = 0, n - 1, n), IF(n % 10 = 0, '', CONCAT('o', n)) FROM """ + " " + NUMBERS);
        yaoyy.update("INSERT INTO user_detail (user_id, name, category_ids) SELECT n, CONCAT('用户', n), '51,53' FROM "
                + NUMBERS);
        return database;
    }
}
