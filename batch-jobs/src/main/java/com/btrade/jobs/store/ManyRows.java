package com.btrade.jobs.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds rows by statements that have many rows each. Of a batch the driver makes the same statements, but binds and encodes
 * each value twice.
 */
public final class ManyRows {
    /** Of one statement; with every text as long as its column it is still shorter than any server's longest packet. */
    private static final int MOST = 500;

    private ManyRows() {}

    /**
     * Adds rows in their order.
     *
     * @param sql with {@code :rows} where the rows stand, such as {@code INSERT INTO t (a, b) VALUES :rows}
     * @param cells of a row, as many of each
     */
    public static <T> void insert(JdbcTemplate template, String sql, List<T> rows, Function<T, Object[]> cells) {
        for (int from = 0; from < rows.size(); from += MOST) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + MOST)).stream()
                    .map(cells)
                    .toList();
            template.update(sql.replace(":rows", places(some.size(), some.get(0).length)), row -> bind(row, some));
        }
    }

    private static String places(int rows, int columns) {
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        return String.join(",", Collections.nCopies(rows, row));
    }

    private static void bind(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        int place = 1;
        for (Object[] row : rows) {
            for (Object cell : row) {
                if (cell instanceof String text) {
                    statement.setString(place++, text);
                } else {
                    statement.setObject(place++, cell);
                }
            }
        }
    }
}
