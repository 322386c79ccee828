package com.btrade.sandbox.dataset;

import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The business database of a test. */
final class Database implements AutoCloseable {
    private final Space space;
    private final Connection connection;

    Database(Space space) throws SQLException {
        this.space = space;
        connection = another();
    }

    Connection connection() {
        return connection;
    }

    /** A connection of its own, which the caller closes. */
    Connection another() throws SQLException {
        return DriverManager.getConnection(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
    }

    int number(String sql) throws SQLException {
        return Integer.parseInt(rows(sql).get(0));
    }

    /** Each row as one text. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                StringBuilder text = new StringBuilder(String.valueOf(row.getString(1)));
                for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                    text.append('|').append(row.getString(column));
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
