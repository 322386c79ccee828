package com.btrade.jobs.launch;

import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes sure that a job runs once at a time: a named lock of the MySQL server, held by a connection for as long as the
 * process lives and gone with it, however it ends. A chain holds those of its jobs too.
 */
final class JobLock implements AutoCloseable {
    private static final int ONE_YEAR = 31_536_000;

    private final Connection connection;

    private JobLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the locks of all the jobs that a job runs.
     *
     * @throws Refusal if another process holds one of them
     */
    static JobLock take(DataSource repository, JobName job, List<JobName> all) throws SQLException {
        JobLock lock = new JobLock(repository.getConnection());
        try {
            Optional<JobName> running = lock.firstTaken(all);
            if (running.isPresent()) {
                throw Refusal.notNow("Cannot start " + job.text() + ": "
                        + (running.get() == job ? "it" : running.get().text())
                        + " is already running 该任务正在运行，请等它结束");
            }
            return lock;
        } catch (SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement release = connection.createStatement()) {
            release.execute("SELECT RELEASE_ALL_LOCKS()");
        } finally {
            connection.close();
        }
    }

    /** The first job that another process runs; none if all are ours now. */
    private Optional<JobName> firstTaken(List<JobName> jobs) throws SQLException {
        try (Statement patience = connection.createStatement()) {
            patience.execute("SET SESSION wait_timeout = " + ONE_YEAR);
        }
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(" + JobLockName.SQL + ", 0)")) {
            for (JobName job : jobs) {
                if (!held(lock, job)) {
                    return Optional.of(job);
                }
            }
            return Optional.empty();
        }
    }

    private static boolean held(PreparedStatement lock, JobName job) throws SQLException {
        lock.setString(1, job.text());
        try (ResultSet answer = lock.executeQuery()) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }
}
