package com.btrade.jobs.crawl;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that a host is asked by one crawl at a time, whatever its job and process: a named lock of the MySQL server,
 * held by a connection for as long as the crawl lasts and gone with it, however it ends.
 */
final class HostLock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HostLock.class);
    private static final int LOOK_SECONDS = 2;
    private static final int ONE_YEAR = 31_536_000;

    private final Connection connection;

    private HostLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock of an address's host, waiting for another crawl to end.
     *
     * @throws IllegalStateException if that takes longer than {@code patience}
     */
    static HostLock take(DataSource database, URI address, Duration patience) {
        try {
            HostLock lock = new HostLock(database.getConnection());
            try {
                lock.await(address, patience);
                return lock;
            } catch (SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Failed to take the lock of " + address.getHost(), e);
        }
    }

    private void await(URI address, Duration patience) throws SQLException {
        try (Statement idle = connection.createStatement()) {
            idle.execute("SET SESSION wait_timeout = " + ONE_YEAR);
        }
        long end = System.nanoTime() + patience.toNanos();
        if (isTaken(address, 0)) {
            return;
        }
        log.info("Another crawl of {} is running; waiting for its end", address.getHost());
        while (System.nanoTime() - end < 0) {
            if (isTaken(address, LOOK_SECONDS)) {
                return;
            }
        }
        throw new IllegalStateException(
                "Cannot crawl " + address.getHost() + ": another crawl of it is still running" + " 另一个任务正在抓取该网站，请等它结束");
    }

    private boolean isTaken(URI address, int seconds) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT GET_LOCK(CONCAT('btrade.host.', SHA1(?)), ?)")) {
            lock.setString(1, address.getAuthority().toLowerCase(Locale.ROOT));
            lock.setInt(2, seconds);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }

    @Override
    public void close() {
        try (Connection ended = connection;
                Statement release = ended.createStatement()) {
            release.execute("SELECT RELEASE_ALL_LOCKS()");
        } catch (SQLException e) {
            // The lock goes away with its connection; what the crawl has done stands.
            log.warn("Failed to give a host's lock back: {}", e.getMessage());
        }
    }
}
