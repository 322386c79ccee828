package com.btrade.jobs.clean;

import com.btrade.model.NaturalKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code supplier_set_aside}: rows whose mobile is none. */
final class SetAsideTable {
    /** A row that waits for somebody to mend its mobile. */
    record SetAside(int supplier, SetAsideReason reason, String mobile) {
        String content() {
            return NaturalKey.hex(reason, mobile);
        }
    }

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    SetAsideTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Those that are not set aside for the same reason and mobile already. */
    List<SetAside> news(List<SetAside> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Integer, String> before = jdbc
                .sql("SELECT supplier_id, content FROM supplier_set_aside WHERE supplier_id IN (:ids)")
                .param("ids", rows.stream().map(SetAside::supplier).toList())
                .query((row, number) -> Map.entry(row.getInt("supplier_id"), row.getString("content")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return rows.stream()
                .filter(row -> !row.content().equals(before.get(row.supplier())))
                .toList();
    }

    void upsert(List<SetAside> rows, String run, long nowSecond) {
        template.batchUpdate("""
                INSERT INTO supplier_set_aside (supplier_id, reason, content, run, set_aside_at) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE reason = VALUES(reason), content = VALUES(content), run = VALUES(run),
                  set_aside_at = VALUES(set_aside_at)""", rows, Math.max(1, rows.size()), (statement, row) -> {
            statement.setInt(1, row.supplier());
            statement.setString(2, row.reason().name());
            statement.setString(3, row.content());
            statement.setString(4, run);
            statement.setLong(5, nowSecond);
        });
    }

    /** Takes rows up that have a mobile, or that are no more, and says how many were set aside. */
    int remove(Collection<Integer> suppliers) {
        return suppliers.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM supplier_set_aside WHERE supplier_id IN (:ids)")
                        .param("ids", suppliers)
                        .update();
    }
}
