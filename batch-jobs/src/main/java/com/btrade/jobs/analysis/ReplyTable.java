package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.Replies;
import com.btrade.jobs.recipient.Term;
import com.btrade.model.BatchId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads open batches that have quotes with the answers to them, by key. The join order is fixed: a page costs what it
 * reads.
 */
final class ReplyTable {
    /** A batch's replies, and how many of its quotes have no readable time. */
    record Row(Replies replies, int withoutTime) {}

    private static final String PAGE = """
            SELECT i.id, MAX(CAST(p.createtime AS UNSIGNED)) AS created, MAX(p.term) AS term,
              COUNT(*) AS quotes, SUM(q.state <> 0) AS answered,
              MIN(IF(TRIM(q.createtime) REGEXP '^[0-9]{1,11}([.][0-9]*)?$',
                CAST(SUBSTRING_INDEX(TRIM(q.createtime), '.', 1) AS UNSIGNED), NULL)) AS oldest,
              SUM(TRIM(q.createtime) NOT REGEXP '^[0-9]{1,11}([.][0-9]*)?$') AS without_time
            FROM purchase_info i STRAIGHT_JOIN purchase p ON p.id = i.purchaseid
              STRAIGHT_JOIN quote q ON q.purchaseinfoid = i.id
            WHERE i.id > :after AND i.status <> 0 AND p.status = 1
            GROUP BY i.id ORDER BY i.id LIMIT :limit""";

    private final JdbcClient jdbc;

    ReplyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> after(int batch, int limit) {
        return jdbc.sql(PAGE)
                .param("after", batch)
                .param("limit", limit)
                .query(ReplyTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long oldest = row.getLong("oldest");
        Instant since = row.wasNull() ? null : Instant.ofEpochSecond(oldest);
        Replies replies = new Replies(
                new BatchId(row.getInt("id")),
                new Term(row.getLong("created"), row.getInt("term")),
                row.getInt("quotes"),
                row.getInt("answered"),
                since);
        return new Row(replies, row.getInt("without_time"));
    }
}
