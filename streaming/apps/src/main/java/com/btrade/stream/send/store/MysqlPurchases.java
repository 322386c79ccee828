package com.btrade.stream.send.store;

import com.btrade.model.BatchId;
import com.btrade.model.UserId;
import com.btrade.stream.send.Purchase;
import com.btrade.stream.send.Purchases;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Unanswered;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Purchases, quotes and users in MySQL. */
public final class MysqlPurchases implements Purchases {
    private static final int CHUNK = 500;
    private static final String FIND = """
            SELECT i.purchaseid, COALESCE(NULLIF(TRIM(v.name), ''), i.name) AS variety, i.specification, i.quantity,
              i.unit, i.origin, i.quality, COALESCE(NULLIF(TRIM(u.nickname), ''), u.name) AS buyer, p.createtime
            FROM purchase_info i
            LEFT JOIN purchase p ON p.id = i.purchaseid
            LEFT JOIN users u ON u.id = p.userid
            LEFT JOIN variety v ON v.id = i.varietyid
            WHERE i.id = ?
            """;
    private static final String UNANSWERED = "SELECT price FROM quote WHERE purchaseinfoid = ? AND state = 0";
    private static final String USERS = "SELECT id, phone, openid FROM users WHERE phone IN (?*) ORDER BY id";

    private static final String BUYERS = """
            SELECT openid2 FROM users WHERE openid2 IN (?*) AND openid2 NOT IN (SELECT openid FROM users WHERE openid IN (?*))
            """;

    private record User(int id, Recipient phone, boolean hasOpenid) {}

    private final Mysql mysql;

    public MysqlPurchases(Mysql mysql) {
        this.mysql = mysql;
    }

    @Override
    public Optional<Purchase> find(BatchId batch) {
        return mysql
                .run(
                        "read a purchase",
                        connection -> Sql.list(connection, FIND, row -> purchase(batch, row), batch.value()))
                .stream()
                .findFirst();
    }

    private static Purchase purchase(BatchId batch, ResultSet row) throws SQLException {
        return new Purchase(
                batch,
                text(row.getString("purchaseid")),
                text(row.getString("variety")),
                text(row.getString("specification")),
                text(row.getString("quantity")),
                text(row.getString("unit")),
                text(row.getString("origin")),
                text(row.getString("quality")),
                text(row.getString("buyer")),
                Instant.ofEpochSecond(seconds(text(row.getString("createtime")))));
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column.strip();
    }

    private static long seconds(String column) {
        return column.matches("[0-9]{1,11}") ? Long.parseLong(column) : 0;
    }

    @Override
    public Unanswered unanswered(BatchId batch) {
        return Unanswered.of(mysql.run(
                "read the quotes of a batch",
                connection -> Sql.list(connection, UNANSWERED, row -> text(row.getString("price")), batch.value())));
    }

    @Override
    public Map<Recipient, UserId> usersWithoutOpenid(Collection<Recipient> mobiles) {
        Map<Recipient, User> firstOfPhone = new HashMap<>();
        for (List<Recipient> chunk : Chunks.of(mobiles, CHUNK)) {
            List<String> phones = chunk.stream().map(Recipient::address).toList();
            mysql.run(
                            "read the users of phones",
                            connection -> Sql.list(connection, USERS, MysqlPurchases::user, phones))
                    .forEach(user -> firstOfPhone.putIfAbsent(user.phone(), user));
        }
        Map<Recipient, UserId> without = new HashMap<>();
        firstOfPhone.values().stream()
                .filter(user -> !user.hasOpenid())
                .forEach(user -> without.put(user.phone(), new UserId(user.id())));
        return without;
    }

    @Override
    public Set<Recipient> onBuyersAccount(Collection<Recipient> openids) {
        Set<Recipient> buyers = new HashSet<>();
        for (List<Recipient> chunk : Chunks.of(openids, CHUNK)) {
            List<String> texts = chunk.stream().map(Recipient::address).toList();
            buyers.addAll(mysql.run(
                    "read the buyers of openids",
                    connection -> Sql.list(connection, BUYERS, row -> new Recipient(row.getString(1)), texts, texts)));
        }
        return buyers;
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getInt("id"),
                new Recipient(text(row.getString("phone"))),
                !text(row.getString("openid")).isEmpty());
    }
}
