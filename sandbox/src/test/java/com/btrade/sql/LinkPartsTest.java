package com.btrade.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.sandbox.Home;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.cli.Btrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of who trades which herb, rebuilt by three processes, one of which is killed and started again. */
class LinkPartsTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String CONTENTS = """
            SELECT CONCAT(COUNT(*), ' ', SUM(CRC32(CONCAT_WS(' ', variety_id, kind, recipient_id, sms, wechat, pushscore, maxpush))))
            FROM variety_recipient""";
    /** In blocks of a thousand, as {@link VarietyLinks} deals them out. */
    private static final String OF_THE_SECOND =
            "SELECT COUNT(DISTINCT recipient_id DIV 1000) FROM variety_recipient WHERE recipient_id DIV 1000 % 3 = 1";

    private final Space space = Sandbox.shared().fresh(LinkPartsTest.class);

    @TempDir
    private Path dir;

    @Test
    void leaveTheLinksOfOneUndisturbedRun() throws Exception {
        MysqlAddress address = new MysqlAddress(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO supplier (name, mobile, variety, pushscore)
                    WITH RECURSIVE some AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM some WHERE i < 120)
                    SELECT '商家', 13800000000 + n, CONCAT(n % 50 + 1, ',', n % 70 + 100, ',', n % 90 + 200), n % 7
                    FROM (SELECT a.i * 100 + b.i AS n FROM some a CROSS JOIN some b WHERE b.i <= 100) numbers""");
            String expected = text(statement, CONTENTS);
            statement.execute("DELETE FROM variety_recipient");

            Process first = rebuild("1/3");
            Process second = rebuild("2/3");
            Process third = rebuild("3/3");
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !text(statement, OF_THE_SECOND).equals("0"));
            second.destroyForcibly();

            assertThat(second.waitFor()).as("it was killed at work").isEqualTo(137);
            assertThat(first.waitFor()).isZero();
            assertThat(third.waitFor()).isZero();
            assertThat(text(statement, CONTENTS)).isNotEqualTo(expected);
            assertThat(rebuild("2/3").waitFor()).isZero();
            assertThat(text(statement, CONTENTS)).isEqualTo(expected);
            assertThat(new VarietyLinks(connection).check().inStep()).isTrue();
        }
    }

    private Process rebuild(String part) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                        Home.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Home.sandboxClassPath(),
                        Btrade.class.getName(),
                        "links",
                        "rebuild",
                        "--part",
                        part)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(dir, "links", ".log").toFile());
        process.environment().putAll(space.environment());
        return process.start();
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
