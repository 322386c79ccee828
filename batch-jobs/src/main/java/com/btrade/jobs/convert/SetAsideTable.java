package com.btrade.jobs.convert;

import com.btrade.jobs.convert.Conversion.SetAside;
import com.btrade.jobs.run.Texts;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code trader_data_set_aside}: rows that wait, each with its reason. */
final class SetAsideTable {
    private static final int DETAIL = 255;

    private final JdbcTemplate template;

    SetAsideTable(JdbcTemplate template) {
        this.template = template;
    }

    void upsert(List<SetAside> rows, String catalogue, long nowSecond) {
        template.batchUpdate(
                """
                INSERT INTO trader_data_set_aside
                  (trader_data_id, reason, detail, catalogue, content, tries, first_tried, last_tried)
                SELECT t.id, ?, ?, ?, %s, 1, ?, ? FROM trader_data t WHERE t.id = ?
                ON DUPLICATE KEY UPDATE reason = VALUES(reason), detail = VALUES(detail), tries = tries + 1,
                  catalogue = VALUES(catalogue), content = VALUES(content), last_tried = VALUES(last_tried)""".formatted(TraderDataTable.CONTENT), rows, Math.max(1, rows.size()), (statement, one) -> {
                    statement.setString(1, one.reason().name());
                    statement.setString(2, Texts.cut(one.detail(), DETAIL));
                    statement.setString(3, catalogue);
                    statement.setLong(4, nowSecond);
                    statement.setLong(5, nowSecond);
                    statement.setLong(6, one.row().id());
                });
    }

    /** Takes up rows that have become purchases. */
    void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            JdbcClient.create(template)
                    .sql("DELETE FROM trader_data_set_aside WHERE trader_data_id IN (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }
}
