package com.btrade.jobs.launch;

import com.btrade.jobs.store.NamedLocks;
import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes sure that a job runs once at a time, for as long as the process lives. A chain holds the locks of its jobs too. */
final class JobLock implements AutoCloseable {
    private final NamedLocks locks;

    private JobLock(NamedLocks locks) {
        this.locks = locks;
    }

    /**
     * Takes the locks of all the jobs that a job runs.
     *
     * @throws Refusal if another process holds one of them
     */
    static JobLock take(DataSource repository, JobName job, List<JobName> all) throws SQLException {
        JobLock lock = new JobLock(NamedLocks.open(repository));
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
        locks.close();
    }

    /** The first job that another process runs; none if all are ours now. */
    private Optional<JobName> firstTaken(List<JobName> jobs) throws SQLException {
        for (JobName job : jobs) {
            if (!locks.take(JobLockName.SQL, job.text(), 0)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }
}
