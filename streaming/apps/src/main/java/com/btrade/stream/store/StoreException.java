package com.btrade.stream.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A store refused or did not answer; the run ends, and what it did not finish is done again after the restart. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String INTEGRITY = "23";

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says what failed and why, but not the values of a key that is taken: they may be somebody's mobile. */
    static StoreException of(String what, SQLException e) {
        boolean showsValues = String.valueOf(e.getSQLState()).startsWith(INTEGRITY);
        String why = showsValues ? "a unique key is taken" : e.getMessage();
        return new StoreException("Failed to " + what + " in MySQL: " + why, showsValues ? null : e);
    }
}
