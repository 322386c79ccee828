package com.btrade.jobs.convert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code trader_data} as the conversion reads and marks it. */
final class TraderDataTable {
    /** A row's content as far as setting it aside depends on it, to be compared with what it was tried with. */
    static final String CONTENT =
            "LEFT(SHA2(CONCAT(COALESCE(t.mobile, ''), CHAR(10), COALESCE(t.variety, '')), 256), 24)";

    private final JdbcClient jdbc;

    TraderDataTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next rows after an id that can be tried, against a catalogue. */
    List<TraderRow> open(long after, String catalogue, int limit) {
        return jdbc.sql("""
                SELECT t.id, t.name, t.mobile, t.variety, t.spec, t.quantity, t.quality, t.origin,
                  s.trader_data_id IS NOT NULL AS waited
                FROM trader_data t LEFT JOIN trader_data_set_aside s ON s.trader_data_id = t.id
                WHERE t.status = 0 AND t.id > :after
                  AND (s.trader_data_id IS NULL OR s.catalogue <> :catalogue OR s.content <> %s)
                ORDER BY t.id LIMIT :limit""".formatted(CONTENT))
                .param("after", after)
                .param("catalogue", catalogue)
                .param("limit", limit)
                .query(TraderDataTable::row)
                .list();
    }

    /** Locks those of the rows that still are not purchases, and says which they are. */
    Set<Long> lockOpen(Collection<Long> ids) {
        return new HashSet<>(
                jdbc.sql("SELECT id FROM trader_data WHERE id IN (:ids) AND status = 0 ORDER BY id FOR UPDATE")
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
    }

    /** Marks locked rows as made into purchases. */
    void markConverted(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        int marked = jdbc.sql("UPDATE trader_data SET status = 1 WHERE id IN (:ids) AND status = 0")
                .param("ids", ids)
                .update();
        if (marked != ids.size()) {
            throw new IncorrectUpdateSemanticsDataAccessException(
                    "Failed to mark " + ids.size() + " locked rows as converted: " + marked + " were marked");
        }
    }

    private static TraderRow row(ResultSet row, int number) throws SQLException {
        return new TraderRow(
                row.getLong("id"),
                text(row.getString("name")),
                text(row.getString("mobile")),
                text(row.getString("variety")),
                text(row.getString("spec")),
                text(row.getString("quantity")),
                text(row.getString("quality")),
                text(row.getString("origin")),
                row.getBoolean("waited"));
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
