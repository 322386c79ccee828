package com.btrade.jobs.launch;

import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Makes sure that a job runs once at a time: a named lock of the MySQL server, held by a connection for as long as the
 * process lives and gone with it, however it ends.
 */
final class JobLock implements AutoCloseable {
    private static final int ONE_YEAR = 31_536_000;

    private final Connection connection;

    private JobLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock.
     *
     * @throws Refusal if another process holds it
     */
    static JobLock take(DataSource repository, JobName job) throws SQLException {
        Connection connection = repository.getConnection();
        boolean held = false;
        try {
            held = lock(connection, job);
        } finally {
            if (!held) {
                connection.close();
            }
        }
        if (!held) {
            throw Refusal.notNow("Cannot start " + job.text() + ": it is already running 该任务正在运行，请等它结束");
        }
        return new JobLock(connection);
    }

    @Override
    public void close() throws SQLException {
        try (Statement release = connection.createStatement()) {
            release.execute("SELECT RELEASE_ALL_LOCKS()");
        } finally {
            connection.close();
        }
    }

    private static boolean lock(Connection connection, JobName job) throws SQLException {
        try (Statement patience = connection.createStatement()) {
            patience.execute("SET SESSION wait_timeout = " + ONE_YEAR);
        }
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(" + JobLockName.SQL + ", 0)")) {
            lock.setString(1, job.text());
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
