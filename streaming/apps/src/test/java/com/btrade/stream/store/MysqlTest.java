package com.btrade.stream.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlTest {
    private static final String ADD_ONE = "UPDATE raced SET n = n + 1 WHERE id IN (1, 2)";
    private static final String ADD_TEN = "UPDATE raced SET n = n + 10 WHERE id IN (1, 2)";
    private static final String WAITING = """
            SELECT COUNT(*) FROM information_schema.innodb_trx t
            JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
            WHERE p.db = DATABASE() AND t.trx_state = 'LOCK WAIT'
            """;

    private Space space;
    private Mysql mysql;

    @BeforeEach
    void open() {
        space = Sandbox.shared().fresh(MysqlTest.class);
        mysql = SpaceMysql.open(space);
        mysql.run("make a table", connection -> {
            Sql.update(connection, "CREATE TABLE raced (id int PRIMARY KEY, n int NOT NULL) ENGINE = InnoDB");
            return Sql.update(connection, "INSERT INTO raced SELECT seq, 0 FROM seq_1_to_100");
        });
    }

    @AfterEach
    void close() {
        mysql.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatADeadlockHasUndoneIsDoneAgain(boolean transaction) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection other =
                DriverManager.getConnection(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword())) {
            other.setAutoCommit(false);
            // It has changed more, so that the server ends the other one.
            Sql.update(other, "UPDATE raced SET n = n + 10 WHERE id > 1");
            Future<Integer> ours = thread.submit(() -> transaction
                    ? mysql.transact("add", connection -> Sql.update(connection, ADD_ONE))
                    : mysql.run("add", connection -> Sql.update(connection, ADD_ONE)));
            Awaitility.await().until(() -> numbers(WAITING).equals(List.of(1)));
            Sql.update(other, "UPDATE raced SET n = n + 10 WHERE id = 1");
            other.commit();

            assertThat(ours.get()).isEqualTo(2);
            assertThat(numbers("SELECT n FROM raced WHERE id < 4 ORDER BY id")).containsExactly(11, 11, 10);
        } finally {
            thread.shutdown();
        }
    }

    /** As an executor that is frozen in mid-transaction, which nobody can tell from a dead one. */
    @Test
    void whoeverFallsSilentInATransactionLosesItAndKeepsNobodyWaiting() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        try (Mysql frozen = SpaceMysql.open(space, Duration.ofSeconds(1))) {
            Future<Integer> zombie = thread.submit(() -> frozen.transact("add", connection -> {
                Sql.update(connection, ADD_ONE);
                locked.countDown();
                await(thawed);
                return Sql.update(connection, ADD_ONE);
            }));
            locked.await();
            int added = mysql.transact("add", connection -> Sql.update(connection, ADD_TEN));
            assertThat(added).isEqualTo(2);
            thawed.countDown();

            assertThatThrownBy(zombie::get).hasCauseInstanceOf(StoreException.class);
            assertThat(numbers("SELECT n FROM raced WHERE id < 4 ORDER BY id")).containsExactly(10, 10, 0);
        } finally {
            thawed.countDown();
            thread.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Integer> numbers(String query) {
        return mysql.run("look", connection -> Sql.list(connection, query, row -> row.getInt(1)));
    }
}
