package com.btrade.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Bench;
import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Figures;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * How fast rows are converted, against a program that only reads and writes and judges nothing: {@code ./mvnw -Pbench
 * verify}, with other numbers of rows by {@code -Dbench.rows=}. It tells and does not fail: the goal is half as fast, and
 * {@code RATIONALE.md} says what was measured.
 */
class ConvertBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int ROUNDS = 3;
    private static final int AT_A_TIME = 500;
    private static final String NUMBERS = """
            FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d + 1 AS n
             FROM (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) e, (%1$s) f, (%1$s) g) numbers WHERE n <= ? ORDER BY n""".formatted(
                    "SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5"
                            + " UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9");

    @Test
    void convertsNextToAProgramThatOnlyReadsAndWrites() throws SQLException {
        for (int round = 0; round < ROUNDS; round++) {
            double program = ROWS / secondsOfProgram(filled(ROWS));
            double job = ROWS / secondsOfJob(ROWS);
            Figures.of("convert")
                    .tell("rows/s of a program that only reads and writes", program, "rows/s")
                    .tell("rows/s of the job", job, "rows/s")
                    .tell("job to program", job / program, "x", ">= 0.5");
        }
    }

    @Test
    void takesAsMuchLongerAsThereAreMoreRows() {
        for (int rows : new int[] {ROWS / 100, ROWS / 10, ROWS}) {
            double seconds = secondsOfJob(rows);
            Figures.of("convert").tell("1,000 of %,d rows".formatted(rows), seconds * 1e6 / rows, "ms");
        }
    }

    private static double secondsOfJob(int rows) {
        Space space = filled(rows);
        JobRun run = JobRun.inThisJvm(space, JobName.CONVERT_TRADER_DATA);
        assertThat(run.count("written")).as(run.lastLine()).isEqualTo(rows);
        return Bench.secondsOf(space, "convert");
    }

    /** A buyer a row, none of whom is known. */
    private static Space filled(int rows) {
        Space space = Sandbox.shared().fresh(ConvertBench.class);
        Database database = new Database(space);
        database.update("DELETE FROM variety");
        database.update("INSERT INTO variety (id, type, name) VALUES (7, 1, '黄芪')");
        database.update("""
                INSERT INTO trader_data (name, mobile, purchaseDate, variety, spec, quantity, quality, origin, source)
                SELECT CONCAT('买家', n), 13800000000 + n, '2026-11-20', '黄芪', '统', '100公斤', '', '甘肃', 1""" + " " + NUMBERS, rows);
        return space;
    }

    /** Reads pages by key and writes an account, a purchase and its herb for each, in batches and one transaction. */
    private static double secondsOfProgram(Space space) throws SQLException {
        long start = System.nanoTime();
        String url = space.mysqlUrl() + (space.mysqlUrl().contains("?") ? "&" : "?") + "rewriteBatchedStatements=true";
        try (Connection database = DriverManager.getConnection(url, space.mysqlUser(), space.mysqlPassword());
                PreparedStatement read = database.prepareStatement(
                        "SELECT id, name, mobile, spec, quality, origin FROM trader_data WHERE status = 0 AND id > ? ORDER BY id LIMIT "
                                + AT_A_TIME);
                PreparedStatement user = database.prepareStatement("""
                        INSERT INTO users (id, username, password, phone, type, name, nickname, areaid, varietyids, openid, createtime)
                        VALUES (?, ?, '0123456789abcdef0123456789abcdef', ?, 8, '', ?, 0, '', '', '1764000000')""");
                PreparedStatement purchase = database.prepareStatement("""
                        INSERT INTO purchase (id, userid, areaid, invoice, pay, payday, payinfo, send, receive, accept, other,
                          supplier, remark, limited, term, status, createtime)
                        VALUES (?, ?, 0, 0, 0, 0, '', 0, '', '', '', '', '', 0, 0, 1, '1764000000')""");
                PreparedStatement info = database.prepareStatement("""
                        INSERT INTO purchase_info (purchaseid, varietyid, name, specification, quantity, unit, quality, origin)
                        VALUES (?, 7, '黄芪', ?, '100', '公斤', ?, ?)""");
                PreparedStatement done =
                        database.prepareStatement("UPDATE trader_data SET status = 1 WHERE id > ? AND id <= ?")) {
            database.setAutoCommit(false);
            for (int last = 0, before = 0; last < ROWS; before = last) {
                read.setInt(1, last);
                try (ResultSet row = read.executeQuery()) {
                    while (row.next()) {
                        last = row.getInt(1);
                        set(user, Integer.toString(last), "bench" + last, row.getString(3), row.getString(2));
                        set(purchase, "1764" + last, Integer.toString(last));
                        set(info, "1764" + last, row.getString(4), row.getString(5), row.getString(6));
                    }
                }
                user.executeBatch();
                purchase.executeBatch();
                info.executeBatch();
                done.setInt(1, before);
                done.setInt(2, last);
                done.executeUpdate();
                database.commit();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void set(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
