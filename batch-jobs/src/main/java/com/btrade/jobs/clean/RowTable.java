package com.btrade.jobs.clean;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code supplier} as whole rows. */
final class RowTable {
    private static final String MOBILE = "'^1[3-9][0-9]{9}$'";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    RowTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** The next rows after a key whose mobile is not just that, and those that are set aside, mended or gone since or not. */
    List<Integer> untidy(int after, int limit) {
        return jdbc.sql("SELECT id FROM supplier WHERE id > :after AND COALESCE(mobile, '') NOT REGEXP " + MOBILE
                        + " UNION SELECT supplier_id FROM supplier_set_aside WHERE supplier_id > :after"
                        + " ORDER BY 1 LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(Integer.class)
                .list();
    }

    /** The next mobiles after one that stand in more than one row. */
    List<String> shared(String after, int limit) {
        return jdbc.sql("SELECT mobile FROM supplier WHERE mobile > :after AND mobile REGEXP " + MOBILE
                        + " GROUP BY mobile HAVING COUNT(*) > 1 ORDER BY mobile LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** The rows with these ids that there are, as anybody sees them. */
    List<Image> read(Collection<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM supplier WHERE id IN (:ids)")
                        .param("ids", ids)
                        .query(RowTable::image)
                        .list();
    }

    /** The rows with these ids that there are, oldest first, locked until the transaction ends. */
    List<Image> lock(Collection<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM supplier WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                        .param("ids", ids)
                        .query(RowTable::image)
                        .list();
    }

    /** The rows with these mobiles, oldest first, locked until the transaction ends. */
    List<Image> lockWithMobiles(Collection<String> mobiles) {
        return jdbc.sql("SELECT * FROM supplier WHERE mobile IN (:mobiles) ORDER BY id FOR UPDATE")
                .param("mobiles", mobiles)
                .query(RowTable::image)
                .list();
    }

    /** Writes some columns of a row; its time of creation stays, even where the column would follow an update. */
    void update(int id, Map<String, @Nullable String> columns) {
        Map<String, @Nullable String> written = new LinkedHashMap<>(columns);
        written.remove("id");
        if (written.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>(written.values());
        values.add(id);
        String keep = written.containsKey("createtime") ? "" : ", createtime = createtime";
        template.update(
                "UPDATE supplier SET "
                        + String.join(
                                ", ",
                                written.keySet().stream()
                                        .map(RowTable::assigned)
                                        .toList()) + keep + " WHERE id = ?",
                values.toArray());
    }

    /** Adds a row with the very id of the image. */
    void insert(Image image) {
        insert(image.columns());
    }

    /** Adds a row like another, with some columns of its own, and says its id. */
    int insertLike(Image image, Map<String, String> own) {
        Map<String, @Nullable String> columns =
                new LinkedHashMap<>(image.with(own).columns());
        columns.remove("id");
        insert(columns);
        return jdbc.sql("SELECT LAST_INSERT_ID()").query(Integer.class).single();
    }

    void delete(Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("DELETE FROM supplier WHERE id IN (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    private void insert(Map<String, @Nullable String> columns) {
        template.update(
                "INSERT INTO supplier ("
                        + String.join(
                                ", ",
                                columns.keySet().stream().map(RowTable::quoted).toList()) + ") VALUES ("
                        + String.join(
                                ", ", columns.keySet().stream().map(any -> "?").toList()) + ")",
                columns.values().toArray());
    }

    private static String assigned(String column) {
        return quoted(column) + " = ?";
    }

    private static String quoted(String column) {
        return "`" + column.replace("`", "``") + "`";
    }

    private static Image image(ResultSet row, int number) throws SQLException {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.put(row.getMetaData().getColumnName(i), row.getString(i));
        }
        return new Image(columns);
    }
}
