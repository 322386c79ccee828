package com.btrade.jobs.launch;

import com.btrade.jobs.store.NamedLocks;
import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes sure that a job runs once at a time, for as long as the process lives. A chain holds the locks of its jobs too. Parts
 * of a job run beside each other if all are cut alike, each of them once, and never beside a run of the whole.
 */
final class JobLock implements AutoCloseable {
    /** Seconds to wait for other parts that are just starting. */
    private static final int PATIENCE = 10;

    private final NamedLocks locks;

    private JobLock(NamedLocks locks) {
        this.locks = locks;
    }

    /**
     * Takes the locks of all the jobs that a job runs.
     *
     * @throws Refusal if another process holds one of them
     */
    static JobLock take(DataSource repository, JobName job, Part part, List<JobName> all) throws SQLException {
        JobLock lock = new JobLock(NamedLocks.open(repository));
        try {
            Optional<String> running = part.isWhole() ? lock.firstTaken(all) : lock.inTheWay(job, part);
            if (running.isPresent()) {
                throw Refusal.notNow("Cannot start " + JobLockName.of(job, part) + ": "
                        + (running.get().equals(JobLockName.of(job, part)) ? "it" : running.get())
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

    /** The first job that another process runs, or a part of it; none if all are ours now. */
    private Optional<String> firstTaken(List<JobName> jobs) throws SQLException {
        for (JobName job : jobs) {
            if (!locks.take(JobLockName.SQL, job.text(), 0)) {
                return Optional.of(job.text());
            }
            Optional<String> part = firstHeld(JobLockName.partsOf(job));
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    /** Holds the lock of the whole job while it looks, so that nothing starts meanwhile, and then that of the part only. */
    private Optional<String> inTheWay(JobName job, Part part) throws SQLException {
        if (!locks.take(JobLockName.SQL, job.text(), PATIENCE)) {
            return Optional.of(job.text());
        }
        String own = JobLockName.of(job, part);
        if (!locks.take(JobLockName.SQL, own, 0)) {
            return Optional.of(own);
        }
        Optional<String> other = firstHeld(JobLockName.partsOf(job).stream()
                .filter(name -> !name.endsWith("/" + part.of()))
                .toList());
        locks.giveBack(JobLockName.SQL, job.text());
        return other;
    }

    private Optional<String> firstHeld(List<String> names) throws SQLException {
        for (String name : names) {
            if (!locks.isFree(JobLockName.SQL, name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
