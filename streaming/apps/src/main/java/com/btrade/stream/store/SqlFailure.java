package com.btrade.stream.store;

import java.io.Serial;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/** Carries a failure through the core, which knows no SQL, to the transaction around it. */
public class SqlFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    private SqlFailure(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws SQLException;
    }

    /** Asks, and carries a failure on. */
    public static <T> T carry(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Has the transaction run again from its start. */
    public static SqlFailure ofLostRace() {
        return new SqlFailure(new SQLTransactionRollbackException("Somebody else was faster", "40001"));
    }

    SQLException failure() {
        return failure;
    }
}
