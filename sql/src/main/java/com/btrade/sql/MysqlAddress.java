package com.btrade.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where the business database is.
 *
 * @param url {@code jdbc:mysql://host:port/database}
 */
public record MysqlAddress(String url, String user, String password) {
    public MysqlAddress {
        if (!url.startsWith("jdbc:mysql://")) {
            throw new IllegalArgumentException(
                    "Invalid BTRADE_MYSQL_URL 地址有误: expected jdbc:mysql://host:port/database");
        }
    }

    /** The address in {@code BTRADE_MYSQL_URL}, {@code BTRADE_MYSQL_USER} and {@code BTRADE_MYSQL_PASSWORD}. */
    public static MysqlAddress from(Map<String, String> environment) {
        String url = environment.get("BTRADE_MYSQL_URL");
        if (url == null) {
            throw new IllegalArgumentException("Cannot find the business database: set BTRADE_MYSQL_URL, such as"
                    + " jdbc:mysql://host:port/yaocai (请设置 BTRADE_MYSQL_URL)");
        }
        return new MysqlAddress(
                url,
                environment.getOrDefault("BTRADE_MYSQL_USER", "root"),
                environment.getOrDefault("BTRADE_MYSQL_PASSWORD", ""));
    }

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url;
    }
}
