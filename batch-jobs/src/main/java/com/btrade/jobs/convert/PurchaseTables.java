package com.btrade.jobs.convert;

import com.btrade.jobs.convert.Conversion.Purchase;
import com.btrade.jobs.run.Texts;
import com.btrade.model.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code purchase} and {@code purchase_info}: one purchase without a deadline and one batch per row. */
final class PurchaseTables {
    private static final int NAME = 60;
    private static final int SPECIFICATION = 100;

    /** A purchase with its id and its buyer's account. */
    record NewPurchase(String id, UserId buyer, Purchase content) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PurchaseTables(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** The taken ids of a range of seconds; all ids of this century have the same length, so text compares as number. */
    Set<String> idsBetween(long fromSecond, long toSecond) {
        return new HashSet<>(jdbc.sql("SELECT id FROM purchase WHERE id BETWEEN :first AND :last")
                .param("first", PurchaseIds.id(fromSecond, 0))
                .param("last", PurchaseIds.id(toSecond, PurchaseIds.PER_SECOND - 1))
                .query(String.class)
                .list());
    }

    void insert(List<NewPurchase> purchases, long nowSecond) {
        insertPurchases(purchases, nowSecond);
        insertBatches(purchases);
    }

    private void insertPurchases(List<NewPurchase> purchases, long nowSecond) {
        template.batchUpdate("""
                INSERT INTO purchase (id, userid, areaid, invoice, pay, payday, payinfo, send, receive, accept, other,
                  supplier, remark, limited, term, status, createtime)
                VALUES (?, ?, 0, 0, 0, 0, '', 0, '', '', '', '', '', 0, 0, 1, ?)""", purchases, Math.max(1, purchases.size()), (row, purchase) -> {
            row.setString(1, purchase.id());
            row.setInt(2, purchase.buyer().value());
            row.setString(3, Long.toString(nowSecond));
        });
    }

    private void insertBatches(List<NewPurchase> purchases) {
        template.batchUpdate("""
                INSERT INTO purchase_info (purchaseid, varietyid, name, specification, quantity, unit, quality, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", purchases, Math.max(1, purchases.size()), (row, purchase) -> {
            Purchase content = purchase.content();
            row.setString(1, purchase.id());
            row.setInt(2, content.herb().id().value());
            row.setString(3, Texts.cut(content.herb().name(), NAME));
            row.setString(4, Texts.cut(content.row().spec(), SPECIFICATION));
            row.setString(5, content.quantity().amount());
            row.setString(6, content.quantity().unit());
            row.setString(7, content.row().quality());
            row.setString(8, content.row().origin());
        });
    }
}
