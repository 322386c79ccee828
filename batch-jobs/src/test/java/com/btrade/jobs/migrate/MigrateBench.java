package com.btrade.jobs.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Bench;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Yaoyy;
import com.btrade.model.JobName;
import com.btrade.sandbox.Figures;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How fast rows are migrated, and in how much memory: {@code ./mvnw -Pbench verify}. */
class MigrateBench {
    private static final int SUPPLIERS = 200_000;
    private static final int ROUNDS = 3;
    private static final int USERS = 1_000_000;
    private static final int AT_A_TIME = 2_000;
    private static final String NUMBERS = """
            (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d + 1 AS n
             FROM (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e, (%1$s) f, (%1$s) g) numbers""".formatted("SELECT 0 AS d UNION SELECT 1"
            + " UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8"
            + " UNION SELECT 9");

    @Test
    void migratesSuppliersNextToAProgramThatOnlyReadsAndWrites() throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            double program = SUPPLIERS / secondsOf(filled(SUPPLIERS));
            double job = SUPPLIERS / secondsOfJob(SUPPLIERS);
            Figures.of("migrate")
                    .tell("suppliers, program that only reads and writes", program, "rows/s")
                    .tell("suppliers, job", job, "rows/s")
                    .tell("suppliers, job to program", job / program, "x", ">= 0.5");
        }
    }

    @Test
    void takesAsMuchLongerAsThereAreMoreSuppliers() {
        for (int rows : new int[] {SUPPLIERS / 100, SUPPLIERS / 10, SUPPLIERS}) {
            double seconds = secondsOfJob(rows);
            Figures.of("migrate").tell("1,000 of %,d suppliers".formatted(rows), seconds * 1e6 / rows, "ms");
        }
    }

    private static double secondsOfJob(int suppliers) {
        Space space = filled(suppliers);
        JobRun run = JobRun.inThisJvm(space, JobName.MIGRATE_SUPPLIERS);
        assertThat(run.count("created")).isEqualTo(suppliers);
        return Bench.secondsOf(space, "migrate-suppliers");
    }

    @Test
    void migratesAMillionUsersIn256Megabytes() {
        Space space = Sandbox.shared().fresh(MigrateBench.class);
        Yaoyy yaoyy = new Yaoyy(space);
        yaoyy.category(51, "黄芪", 0);
        yaoyy.update("INSERT INTO user (id, phone, openid) SELECT n, 13800000000 + n, CONCAT('o', n) FROM " + NUMBERS);
        yaoyy.update("INSERT INTO user_detail (user_id, name, category_ids) SELECT n, CONCAT('用户', n), '51' FROM "
                + NUMBERS);

        JobRun run = JobProcess.start(space, JobName.MIGRATE_USERS, Map.of("JAVA_TOOL_OPTIONS", "-Xmx256m"))
                .await(Duration.ofMinutes(60));

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(run.count("created")).isEqualTo(USERS);
        double seconds = Bench.secondsOf(space, "migrate-users");
        Figures.of("migrate")
                .tell("a million users in 256 MB", seconds, "s")
                .tell("a million users in 256 MB, job", USERS / seconds, "rows/s");
    }

    private static Space filled(int suppliers) {
        Space space = Sandbox.shared().fresh(MigrateBench.class);
        Yaoyy yaoyy = new Yaoyy(space);
        yaoyy.category(51, "黄芪", 0);
        yaoyy.update("""
                INSERT INTO supplier (id, name, phone, address, enter_category, company, status, source)
                SELECT n, CONCAT('商家', n), 13800000000 + n, '药都大道1号', '51', '百草行', 1, 2 FROM """ + " " + NUMBERS + " WHERE n <= " + suppliers);
        return space;
    }

    /** Reads pages by key and writes each with its verdicts in two batches and one transaction, as one would by hand. */
    private static double secondsOf(Space space) throws SQLException {
        long start = System.nanoTime();
        try (Connection source =
                        DriverManager.getConnection(space.yaoyyUrl(), space.yaoyyUser(), space.yaoyyPassword());
                Connection target =
                        DriverManager.getConnection(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
                PreparedStatement read = source.prepareStatement(
                        "SELECT id, name, company, phone, address FROM supplier WHERE id > ? ORDER BY id LIMIT "
                                + AT_A_TIME);
                PreparedStatement supplier = target.prepareStatement("""
                        INSERT INTO supplier
                          (name, company, phone, mobile, qq, address, businessplace, variety, source, yaoyy_status)
                        VALUES (?, ?, '', ?, '', ?, '', '7', 'yaoyy_2', 1)""");
                PreparedStatement verdict = target.prepareStatement("""
                        INSERT INTO migration_verdict
                          (migration, source_id, verdict, reason, target_id, checksum, execution, judged_at)
                        VALUES ('SUPPLIERS', ?, 'CREATED', '', ?, '0123456789abcdef01234567', 'bench/1', 0)""")) {
            target.setAutoCommit(false);
            int last = 0;
            while (last < SUPPLIERS) {
                read.setInt(1, last);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        last = row.getInt(1);
                        for (int column = 1; column <= 4; column++) {
                            supplier.setString(column, row.getString(column + 1));
                        }
                        supplier.addBatch();
                        verdict.setInt(1, last);
                        verdict.setInt(2, last);
                        verdict.addBatch();
                    }
                }
                supplier.executeBatch();
                verdict.executeBatch();
                target.commit();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
