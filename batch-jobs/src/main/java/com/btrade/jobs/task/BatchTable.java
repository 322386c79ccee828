package com.btrade.jobs.task;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.recipient.Term;
import com.btrade.model.BatchId;
import com.btrade.model.VarietyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads batches with what their purchase says about them, by key; a batch without a purchase is gone. */
public final class BatchTable {
    private static final String SELECT = """
            SELECT i.id, i.varietyid, i.name, i.status <> 0 AND p.status = 1 AS open,
              CAST(p.createtime AS UNSIGNED) AS created, p.term
            FROM purchase_info i JOIN purchase p ON p.id = i.purchaseid
            WHERE i.id > :after AND i.varietyid > 0 AND %s
            ORDER BY i.id LIMIT :limit""";

    private final JdbcClient jdbc;

    /** Reads the business database. */
    public BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next open batches after an id. */
    public List<Batch> open(int after, int limit) {
        return page(jdbc.sql(SELECT.formatted("i.status <> 0 AND p.status = 1")), after, limit);
    }

    /** The next of the named batches after an id, open or not. */
    public List<Batch> named(List<BatchId> ids, int after, int limit) {
        List<Integer> values = ids.stream().map(BatchId::value).toList();
        return page(jdbc.sql(SELECT.formatted("i.id IN (:ids)")).param("ids", values), after, limit);
    }

    /** The batches with these ids that there are, open or not. */
    public Map<BatchId, Batch> byId(List<BatchId> ids) {
        return named(ids, 0, ids.size()).stream().collect(Collectors.toMap(Batch::id, Function.identity()));
    }

    private static List<Batch> page(JdbcClient.StatementSpec statement, int after, int limit) {
        return statement
                .param("after", after)
                .param("limit", limit)
                .query(BatchTable::batch)
                .list();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                new BatchId(row.getInt("id")),
                new VarietyId(row.getInt("varietyid")),
                row.getString("name"),
                row.getBoolean("open"),
                new Term(row.getLong("created"), row.getInt("term")));
    }
}
