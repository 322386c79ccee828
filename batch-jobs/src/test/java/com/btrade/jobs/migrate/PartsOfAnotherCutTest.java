package com.btrade.jobs.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.Filled;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rows were cut into three, a part of them was killed, and they are cut into two now. */
class PartsOfAnotherCutTest {
    private static final int ROWS = 20;

    private final Space space = Sandbox.shared().fresh(PartsOfAnotherCutTest.class);
    private final Database database = new Database(space);

    @Test
    void addsNobodyTwiceWhomTheKilledPartHasSentBeforeItDied() throws SQLException {
        Filled.yaoyy(space, ROWS);
        try (Connection killed =
                DriverManager.getConnection(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword())) {
            sendAsPart(killed, 3);
            try (JobProcess part = JobProcess.start(space, JobName.MIGRATE_SUPPLIERS, Map.of(), "part=1/2")) {
                await().atMost(Duration.ofMinutes(2)).until(() -> waits() || !part.isAlive());
                killed.commit();
                JobRun run = part.await();
                assertThat(run.exitCode()).as(run.output()).isZero();
            }
        }
        assertThat(database.number("SELECT COUNT(*) - COUNT(DISTINCT mobile) FROM supplier"))
                .isZero();
    }

    private static void sendAsPart(Connection killed, int part) throws SQLException {
        killed.setAutoCommit(false);
        try (Statement statement = killed.createStatement()) {
            statement.execute("SELECT name FROM btrade_lock WHERE name = 'supplier' LOCK IN SHARE MODE");
            statement.execute("SELECT name FROM btrade_lock WHERE name = 'supplier " + part + "' FOR UPDATE");
            statement.execute("INSERT INTO supplier (name, mobile) SELECT '', 13800000000 + seq FROM seq_1_to_" + ROWS
                    + " WHERE seq MOD 9 <> 0");
        }
    }

    private boolean waits() {
        return database.number("SELECT COUNT(*) FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'"
                        + " AND trx_query LIKE '%btrade_lock%'")
                > 0;
    }
}
