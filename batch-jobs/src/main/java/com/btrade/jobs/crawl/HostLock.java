package com.btrade.jobs.crawl;

import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.store.NamedLocks;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;

/** Makes sure that a host is asked by one crawl at a time, whatever its job and process, for as long as the crawl lasts. */
final class HostLock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HostLock.class);
    private static final String NAME = "CONCAT('btrade.host.', SHA1(?))";
    private static final int LOOK_SECONDS = 2;

    private final NamedLocks locks;

    private HostLock(NamedLocks locks) {
        this.locks = locks;
    }

    /**
     * Takes the lock of an address's host, waiting for another crawl to end.
     *
     * @throws IllegalStateException if that takes longer than {@code patience}, or somebody asks us to stop meanwhile: then
     *     caused by a {@link JobInterruptedException}, by which the step ends as stopped
     */
    static HostLock take(DataSource database, URI address, Duration patience, StopRequest stopRequest) {
        try {
            HostLock lock = new HostLock(NamedLocks.open(database));
            try {
                lock.await(address, patience, stopRequest);
                return lock;
            } catch (SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Failed to take the lock of " + address.getHost(), e);
        }
    }

    private void await(URI address, Duration patience, StopRequest stopRequest) throws SQLException {
        String host = address.getAuthority().toLowerCase(Locale.ROOT);
        long end = System.nanoTime() + patience.toNanos();
        if (locks.take(NAME, host, 0)) {
            return;
        }
        log.info("Another crawl of {} is running; waiting for its end", address.getHost());
        while (System.nanoTime() - end < 0) {
            if (stopRequest.isAsked()) {
                throw new IllegalStateException(new JobInterruptedException(
                        "Stopped while it waited for another crawl of " + address.getHost()));
            }
            if (locks.take(NAME, host, LOOK_SECONDS)) {
                return;
            }
        }
        throw new IllegalStateException(
                "Cannot crawl " + address.getHost() + ": another crawl of it is still running 另一个任务正在抓取该网站，请等它结束");
    }

    @Override
    public void close() {
        try {
            locks.close();
        } catch (SQLException e) {
            // The lock goes away with its connection; what the crawl has done stands.
            log.warn("Failed to give a host's lock back: {}", e.getMessage());
        }
    }
}
