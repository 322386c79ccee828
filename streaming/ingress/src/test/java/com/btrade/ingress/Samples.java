package com.btrade.ingress;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Space;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows of a business database as the website and the send app write them. */
final class Samples {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final JdbcClient mysql;

    Samples(Space space) {
        this.mysql = JdbcClient.create(
                new DriverManagerDataSource(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword()));
    }

    /** An open batch of a purchase without a deadline; the id of the batch. */
    int batch(String name) {
        return batch(name, 1, 0, 1_700_000_000L);
    }

    int batch(String name, int purchaseStatus, int term, long published) {
        int id = NEXT.getAndIncrement();
        mysql.sql("""
                        INSERT INTO purchase (id, userid, receive, accept, other, remark, status, term, createtime)
                        VALUES (?, 1, '', '', '', '', ?, ?, ?)
                        """)
                .params(purchase(id), purchaseStatus, term, Long.toString(published))
                .update();
        mysql.sql("""
                        INSERT INTO purchase_info (id, purchaseid, varietyid, name, specification, quantity, unit, quality, origin)
                        VALUES (?, ?, 1, ?, '统货', '1000', '公斤', '干度好，无硫', NULL)
                        """).params(id, purchase(id), name).update();
        return id;
    }

    String purchase(int batch) {
        return "17000000%05d".formatted(batch);
    }

    void quote(int batch, String price, int state) {
        mysql.sql("INSERT INTO quote (userid, purchaseinfoid, quality, price, `explain`, state, createtime)"
                        + " VALUES (2, ?, '', ?, '', ?, '1700000000')")
                .params(batch, price, state)
                .update();
    }

    /** A message that was sent about a batch; the token of its link. */
    String link(int batch, Channel channel, TaskType task) {
        String hex = String.format(Locale.ROOT, "%024x", 0xabc000 + NEXT.getAndIncrement());
        String token = "Link-" + hex.substring(14);
        mysql.sql("""
                        INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid,
                          template, payload, state, created_at, updated_at)
                        VALUES (?, '13800000000', ?, ?, ?, ?, ?, 'PLAIN', '{}', 'ACCEPTED', 1, 1)
                        """).params(hex, channel.id(), task.id(), batch, hex, token).update();
        return token;
    }

    /** How many callbacks of a hook had an outcome, as far as that is written. */
    long callbacks(String hook, String outcome) {
        return mysql.sql("SELECT COALESCE(SUM(amount), 0) FROM callback_count WHERE hook = ? AND outcome = ?")
                .params(hook, outcome)
                .query(Long.class)
                .single();
    }

    int change(String sql, Object... parameters) {
        return mysql.sql(sql).params(parameters).update();
    }

    List<String> texts(String sql) {
        return mysql.sql(sql).query(String.class).list();
    }

    int rows(String table) {
        return mysql.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }
}
