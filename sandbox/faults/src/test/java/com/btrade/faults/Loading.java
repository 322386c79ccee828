package com.btrade.faults;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.StoredTask;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Puts a wave's people, purchases and tasks into the stores, as the website and the push jobs do. */
record Loading(Stores stores) {
    private static final int USER_EVERY = 3;

    void load(Wave wave) throws SQLException {
        people(wave);
        for (int batch = 0; batch < Wave.BATCHES; batch++) {
            purchase(wave, wave.batch(batch));
            for (Channel channel : Channel.values()) {
                StoredTask.put(
                        stores::collection,
                        wave.batch(batch),
                        channel,
                        TaskType.PURCHASE_PUSH,
                        wave.recipients(batch, channel));
            }
        }
        quotes(wave);
        StoredTask.put(
                stores::collection, wave.batch(0), Channel.SMS, TaskType.REPLY_REMINDER, List.of(wave.buyerPhone()));
    }

    private void people(Wave wave) throws SQLException {
        try (Connection connection = stores.connect();
                PreparedStatement user = connection.prepareStatement(
                        "INSERT INTO users (id, username, password, phone, type, nickname, openid, createtime)"
                                + " VALUES (?, ?, '', ?, 8, '张老板', ?, '1700000000')");
                PreparedStatement supplier =
                        connection.prepareStatement("INSERT INTO supplier (id, name, mobile) VALUES (?, '李老板', ?)")) {
            for (int i = 0; i < Wave.SMS; i++) {
                if (i % USER_EVERY == 0) {
                    add(user, wave.personId(i), "u" + wave.personId(i), wave.mobile(i), "");
                } else {
                    add(supplier, wave.personId(i), wave.mobile(i));
                }
            }
            for (int i = 0; i < Wave.WECHAT; i++) {
                add(user, wave.wechatUserId(i), "u" + wave.wechatUserId(i), "", wave.openid(i));
            }
            add(user, wave.buyerId(), "u" + wave.buyerId(), wave.buyerPhone(), "");
            user.executeBatch();
            supplier.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private void purchase(Wave wave, BatchId batch) throws SQLException {
        stores.sql(
                "INSERT INTO purchase (id, userid, receive, accept, other, remark, createtime)"
                        + " VALUES (?, ?, '', '', '', '', '1700000000')",
                "17000" + batch,
                wave.buyerId());
        stores.sql(
                "INSERT INTO purchase_info (id, purchaseid, varietyid, name, specification, quantity, unit, quality,"
                        + " origin) VALUES (?, ?, 0, '当归', '一等', '500', '公斤', '干货', '甘肃')",
                batch.value(),
                "17000" + batch);
    }

    /** Two that the buyer has not answered. */
    private void quotes(Wave wave) throws SQLException {
        for (int price = 9; price <= 10; price++) {
            stores.sql(
                    "INSERT INTO quote (userid, purchaseinfoid, quality, price, `explain`, state, createtime)"
                            + " VALUES (?, ?, '', ?, '', 0, '1700000000')",
                    wave.personId(0),
                    wave.batch(0).value(),
                    Integer.toString(price));
        }
    }
}
