package com.btrade.ingress.start;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Connections that may write, beside those of the pages, which may not; opened when used. */
public final class WritePool {
    private WritePool() {}

    /**
     * Opens a pool.
     *
     * @param connections held at most
     * @param patience until a connection, or a statement without an answer, is given up
     */
    public static HikariDataSource open(DataSourceProperties mysql, String name, int connections, Duration patience) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(mysql.getUrl());
        pool.setUsername(mysql.getUsername());
        pool.setPassword(mysql.getPassword());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(patience.toMillis());
        pool.setValidationTimeout(patience.toMillis() / 2);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("connectTimeout", Long.toString(patience.toMillis()));
        pool.addDataSourceProperty("socketTimeout", Long.toString(patience.toMillis()));
        pool.addDataSourceProperty("cachePrepStmts", "true");
        return pool;
    }
}
