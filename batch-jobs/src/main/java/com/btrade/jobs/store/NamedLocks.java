package com.btrade.jobs.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Named locks of the MySQL server, held by a connection of their own until they are closed, and gone with it however the
 * process ends.
 */
public final class NamedLocks implements AutoCloseable {
    private static final int ONE_YEAR = 31_536_000;

    private final Connection connection;

    private NamedLocks(Connection connection) {
        this.connection = connection;
    }

    /** Holds none yet. */
    public static NamedLocks open(DataSource database) throws SQLException {
        NamedLocks locks = new NamedLocks(database.getConnection());
        try (Statement patience = locks.connection.createStatement()) {
            patience.execute("SET SESSION wait_timeout = " + ONE_YEAR);
            return locks;
        } catch (SQLException e) {
            locks.close();
            throw e;
        }
    }

    /**
     * Takes one more, unless somebody else holds it for longer than we wait.
     *
     * @param name SQL for the name of the lock, of at most 64 characters, with one parameter
     * @param parameter the parameter
     * @param seconds how long to wait, 0 for not at all
     */
    public boolean take(String name, String parameter, int seconds) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(" + name + ", ?)")) {
            lock.setString(1, parameter);
            lock.setInt(2, seconds);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }

    /** Gives one back. */
    public void giveBack(String name, String parameter) throws SQLException {
        isOne("SELECT RELEASE_LOCK(" + name + ")", parameter);
    }

    /** Whether nobody holds one. */
    public boolean isFree(String name, String parameter) throws SQLException {
        return isOne("SELECT IS_FREE_LOCK(" + name + ")", parameter);
    }

    private boolean isOne(String question, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, parameter);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection ended = connection;
                Statement release = ended.createStatement()) {
            release.execute("SELECT RELEASE_ALL_LOCKS()");
        }
    }
}
