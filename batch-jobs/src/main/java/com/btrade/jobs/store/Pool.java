package com.btrade.jobs.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;

/** What the connections to any MySQL database of ours have in common: opened when used, bounded in number and time. */
final class Pool {
    private static final int CACHED_CHARACTERS = 16_384;

    private final HikariConfig config = new HikariConfig();
    private final Properties driver = new Properties();

    Pool(String name, String url, String user, String password, int connections) {
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        driver.setProperty("tcpKeepAlive", "true");
        driver.setProperty("cacheServerConfiguration", "true");
        driver.setProperty("useLocalSessionState", "true");
    }

    /** Gives up a connection after one time, and a statement without an answer after another. */
    Pool within(Duration connect, Duration socket) {
        config.setConnectionTimeout(connect.toMillis());
        driver.setProperty("connectTimeout", Long.toString(connect.toMillis()));
        driver.setProperty("socketTimeout", Long.toString(socket.toMillis()));
        return this;
    }

    /** Sends the rows of a batch in one statement; a text that many rows or keys have made long is taken apart once. */
    Pool batching() {
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        driver.setProperty("rewriteBatchedStatements", "true");
        driver.setProperty("cachePrepStmts", "true");
        driver.setProperty("prepStmtCacheSqlLimit", Integer.toString(CACHED_CHARACTERS));
        return this;
    }

    /** Has driver and server refuse every write. */
    Pool readOnly() {
        config.setReadOnly(true);
        driver.setProperty("readOnlyPropagatesToServer", "true");
        return this;
    }

    HikariDataSource open() {
        config.setDataSourceProperties(driver);
        return new HikariDataSource(config);
    }
}
