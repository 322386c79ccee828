package com.btrade.stream.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to do with a connection; may be done again if its transaction had to be rolled back. */
@FunctionalInterface
public interface SqlWork<T> {
    T run(Connection connection) throws SQLException;
}
