package com.btrade.stream.store;

import com.btrade.stream.settings.Settings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The business database, through a small pool.
 *
 * <p>READ COMMITTED: the website writes at any moment, and gap locks of ours would make it wait. What lost
 * a race (a deadlock, or a unique key that somebody else took first) is rolled back whole and run again, so work looks
 * before it inserts, or takes back itself what it inserted.
 */
public final class Mysql implements AutoCloseable {
    private static final int POOL = 8;
    private static final int TRIES = 10;
    /**
     * After which the server ends a connection that says nothing, and with it what it has locked: a process that is frozen, or
     * cut off, in the middle of a transaction would hold everybody else up until it is back.
     */
    private static final Duration SILENCE = Duration.ofSeconds(60);
    /** Whoever waits for a lock does so until such a connection is ended, and some more. */
    private static final Duration LOCK_MARGIN = Duration.ofSeconds(40);

    private static final Duration IDLE = Duration.ofSeconds(15);

    private final HikariDataSource pool;

    public Mysql(Settings settings) {
        this(settings, SILENCE);
    }

    Mysql(Settings settings, Duration silence) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("btrade-mysql");
        // Named, for spark-submit loads it where the JDK does not look for drivers by itself.
        config.setDriverClassName("com.mysql.cj.jdbc.Driver");
        config.setJdbcUrl(settings.mysqlUrl());
        config.setUsername(settings.mysqlUser());
        config.setPassword(settings.mysqlPassword());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(0);
        // The pool looks every thirty seconds: what nobody uses is closed before the server does it.
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionInitSql("SET SESSION wait_timeout = %d, SESSION innodb_lock_wait_timeout = %d"
                .formatted(silence.toSeconds(), silence.plus(LOCK_MARGIN).toSeconds()));
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        config.addDataSourceProperty("useLocalSessionState", "true");
        config.addDataSourceProperty("connectTimeout", "10000");
        config.addDataSourceProperty("socketTimeout", "120000");
        pool = new HikariDataSource(config);
    }

    /** Runs single statements, each its own transaction; all of them may run again. */
    public <T> T run(String what, SqlWork<T> work) {
        return again(what, work);
    }

    /** Runs all of it or nothing. */
    public <T> T transact(String what, SqlWork<T> work) {
        return again(what, connection -> transact(connection, work));
    }

    private <T> T again(String what, SqlWork<T> work) {
        for (int tries = 1; ; tries++) {
            try (Connection connection = pool.getConnection()) {
                return work.run(connection);
            } catch (SQLException e) {
                if (tries == TRIES || !lostRace(e)) {
                    throw StoreException.of(what, e);
                }
            }
        }
    }

    private static <T> T transact(Connection connection, SqlWork<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (SqlFailure e) {
            connection.rollback();
            throw e.failure();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean lostRace(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23") || state.startsWith("40");
    }

    @Override
    public void close() {
        pool.close();
    }
}
