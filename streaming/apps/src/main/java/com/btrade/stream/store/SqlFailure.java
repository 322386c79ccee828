package com.btrade.stream.store;

import java.io.Serial;
import java.sql.SQLException;

/** Carries a failure through the core, which knows no SQL, to the transaction around it. */
public class SqlFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int DUPLICATE_ENTRY = 1062;

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

    /** Whether a row with that key is there already. */
    public boolean isDuplicate() {
        return failure.getErrorCode() == DUPLICATE_ENTRY;
    }

    SQLException failure() {
        return failure;
    }
}
