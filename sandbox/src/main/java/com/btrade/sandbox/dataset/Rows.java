package com.btrade.sandbox.dataset;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The rows of one table, numbered from 1; a row carries its number, so that it is known again. */
interface Rows {
    /** Selects how many are {@code present} and the {@code last} number. */
    String present();

    String insert();

    void bind(PreparedStatement insert, int index) throws SQLException;
}
