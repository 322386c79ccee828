package com.btrade.jobs.task;

import com.btrade.jobs.followup.Buyer;
import com.btrade.jobs.followup.Remindable;
import com.btrade.model.BatchId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads batches with the buyer of their purchase, by key; a batch without a purchase is gone. */
final class BuyerTable {
    private static final String SELECT = """
            SELECT i.id, i.name, i.status <> 0 AND p.status = 1 AS open,
              COALESCE(u.phone, '') AS phone, COALESCE(u.openid, '') AS openid, COALESCE(u.openid2, '') AS openid2
            FROM purchase_info i JOIN purchase p ON p.id = i.purchaseid LEFT JOIN users u ON u.id = p.userid
            WHERE i.id IN (:ids) ORDER BY i.id""";

    private final JdbcClient jdbc;

    BuyerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Remindable> named(Collection<BatchId> batches) {
        List<Integer> ids = batches.stream().map(BatchId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT).param("ids", ids).query(BuyerTable::batch).list();
    }

    private static Remindable batch(ResultSet row, int number) throws SQLException {
        return new Remindable(
                new BatchId(row.getInt("id")),
                row.getString("name"),
                row.getBoolean("open"),
                new Buyer(row.getString("phone"), row.getString("openid"), row.getString("openid2")));
    }
}
