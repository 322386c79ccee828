package com.btrade.sandbox.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Adds the rows that are not there yet, in the order of their numbers and some at a time, each time in a transaction
 * that nobody else fills in. So a filling that was interrupted goes on after its last row, and a row that somebody has
 * deleted or merged since does not come back.
 */
final class Filling {
    private static final int AT_A_TIME = 1_000;

    private record Present(int count, int last) {}

    private final Connection connection;

    Filling(Connection connection) {
        this.connection = connection;
    }

    DataSet.Count fill(Rows rows, int all) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            provideLock();
            return fillUpTo(rows, all);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private DataSet.Count fillUpTo(Rows rows, int all) throws SQLException {
        int before = -1;
        int inserted = 0;
        while (true) {
            lock();
            Present present = present(rows);
            before = before < 0 ? present.count() : before;
            int upTo = Math.min(all, present.last() + AT_A_TIME);
            insert(rows, present.last() + 1, upTo);
            connection.commit();
            inserted += Math.max(0, upTo - present.last());
            if (upTo == all || present.last() >= all) {
                return new DataSet.Count(inserted, before);
            }
        }
    }

    /** Commits by itself: two who insert and then lock in one transaction would wait for each other. */
    private void provideLock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT IGNORE INTO btrade_lock (name) VALUES ('dataset')");
        }
        connection.commit();
    }

    private void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("SELECT name FROM btrade_lock WHERE name = 'dataset' FOR UPDATE")
                    .close();
        }
    }

    private Present present(Rows rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(rows.present())) {
            return row.next() ? new Present(row.getInt("present"), row.getInt("last")) : new Present(0, 0);
        }
    }

    private void insert(Rows rows, int from, int upTo) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(rows.insert())) {
            for (int index = from; index <= upTo; index++) {
                rows.bind(insert, index);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
