package com.btrade.jobs.analysis;

import static com.btrade.jobs.testing.Marketplace.YESTERDAY;

import com.btrade.jobs.testing.Marketplace;
import com.btrade.sandbox.Space;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Rule R6 as the earlier system went about it: a query for every record, every quote and every push. It is given its best
 * case: one connection that stays open, and every record's {@code _id}, the only look-up for which the test's document store
 * has an index. That they are listed once for it is more than it did for itself.
 */
final class EarlierAnalysis implements AutoCloseable {
    private final MongoCollection<Document> pushes;
    private final MongoCollection<Document> records;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;

    EarlierAnalysis(Space space, Marketplace marketplace) {
        pushes = marketplace.statistics().collection("transform_rate");
        records = marketplace.statistics().collection("push_record");
        connection = new SingleConnectionDataSource(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword(), true);
        jdbc = new JdbcTemplate(connection);
    }

    @Override
    public void close() {
        connection.destroy();
    }

    /** The batches to push again. */
    List<Integer> weak() {
        Map<Object, List<Object>> recordsOf = recordsByPush();
        List<Integer> weak = new ArrayList<>();
        for (Document push : pushes.find(Filters.eq("createtime", YESTERDAY)).into(new ArrayList<>())) {
            String batch = push.getString("purchaseinfoid");
            if (isOpen(batch) && !isSold(batch) && isWeak(push, recordsOf.getOrDefault(push.get("_id"), List.of()))) {
                weak.add(Integer.valueOf(batch));
            }
        }
        return weak;
    }

    private Map<Object, List<Object>> recordsByPush() {
        Map<Object, List<Object>> recordsOf = new HashMap<>();
        records.find(Filters.eq("createtime", YESTERDAY))
                .projection(Projections.include("pushid"))
                .forEach(record -> recordsOf
                        .computeIfAbsent(record.get("pushid"), push -> new ArrayList<>())
                        .add(record.get("_id")));
        return recordsOf;
    }

    private boolean isWeak(Document push, List<Object> ids) {
        long clicked = ids.stream().filter(this::hasClick).count();
        String[] quotes = push.getString("quote").split(",", -1);
        long rejected = Arrays.stream(quotes).filter(this::isRejected).count();
        return clicked * 2 < ids.size() || quotes.length * 5 < ids.size() || rejected * 10 > quotes.length * 6;
    }

    private boolean hasClick(Object id) {
        Document record = records.find(Filters.eq("_id", id)).first();
        return record != null && record.getInteger("click", 0) > 0;
    }

    private boolean isRejected(String quote) {
        return count("SELECT COUNT(*) FROM quote WHERE id = ? AND state = 2", quote) > 0;
    }

    private boolean isOpen(String batch) {
        return count("SELECT COUNT(*) FROM purchase_info WHERE id = ? AND status <> 0", batch) > 0;
    }

    private boolean isSold(String batch) {
        return count("SELECT COUNT(*) FROM quote WHERE purchaseinfoid = ? AND state = 1", batch) > 0;
    }

    private int count(String sql, String id) {
        Integer count = jdbc.queryForObject(sql, Integer.class, Integer.valueOf(id));
        return count == null ? 0 : count;
    }
}
