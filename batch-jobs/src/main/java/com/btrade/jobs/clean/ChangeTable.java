package com.btrade.jobs.clean;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code supplier_change}: what runs did, so that it can be undone. */
final class ChangeTable {
    private static final TypeReference<Map<String, @Nullable String>> COLUMNS = new TypeReference<>() {};

    /** A unit with the id of its latest change. */
    record Unit(String name, long latest) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ChangeTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void insert(List<Change> changes, String run, long nowSecond) {
        template.batchUpdate("""
                INSERT INTO supplier_change (run, unit, supplier_id, before_row, after_row, changed_at)
                VALUES (?, ?, ?, ?, ?, ?)""", changes, Math.max(1, changes.size()), (row, change) -> {
            row.setString(1, run);
            row.setString(2, change.unit());
            row.setInt(3, change.supplier());
            row.setString(4, text(change.before()));
            row.setString(5, text(change.after()));
            row.setLong(6, nowSecond);
        });
    }

    /** Whether a run of that key has changed anything, undone or not. */
    boolean has(String run) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM supplier_change WHERE run = :run)")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    /** The next units of a run that stand, the latest first. */
    List<Unit> standing(String run, long before, int limit) {
        return jdbc.sql("""
                SELECT unit, MAX(id) AS latest FROM supplier_change WHERE run = :run AND undone_at IS NULL
                GROUP BY unit HAVING latest < :before ORDER BY latest DESC LIMIT :limit""")
                .param("run", run)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Unit(row.getString("unit"), row.getLong("latest")))
                .list();
    }

    /** The changes of a unit that stand, the latest first. */
    List<Change> ofUnit(String run, String unit) {
        return jdbc.sql("""
                SELECT unit, supplier_id, before_row, after_row FROM supplier_change
                WHERE run = :run AND unit = :unit AND undone_at IS NULL ORDER BY id DESC""")
                .param("run", run)
                .param("unit", unit)
                .query((row, number) -> new Change(
                        row.getString("unit"),
                        row.getInt("supplier_id"),
                        image(row.getString("before_row")),
                        image(row.getString("after_row"))))
                .list();
    }

    void markUndone(String run, String unit, long nowSecond) {
        jdbc.sql("UPDATE supplier_change SET undone_at = :now WHERE run = :run AND unit = :unit AND undone_at IS NULL")
                .param("now", nowSecond)
                .param("run", run)
                .param("unit", unit)
                .update();
    }

    private @Nullable String text(@Nullable Image image) {
        return image == null ? null : json.writeValueAsString(image.columns());
    }

    private @Nullable Image image(@Nullable String text) {
        return text == null ? null : new Image(json.readValue(text, COLUMNS));
    }
}
