package com.btrade.stream.click.store;

import static com.btrade.stream.store.SqlFailure.carry;

import com.btrade.model.SupplierId;
import com.btrade.model.UserId;
import com.btrade.stream.click.People;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Suppliers and users, in the transaction of a ledger. */
final class MysqlPeople implements People {
    private static final String SUPPLIERS = """
            SELECT id, mobile FROM supplier WHERE mobile IN (?*) AND COALESCE(pushstatus, 1) <> 2 ORDER BY id
            """;
    private static final String BY_PHONE = "SELECT id, phone FROM users WHERE phone IN (?*) ORDER BY id";
    private static final String BY_OPENID = "SELECT id, openid FROM users WHERE openid IN (?*)";
    private static final String BY_OPENID2 = "SELECT id, openid2 FROM users WHERE openid2 IN (?*)";
    private static final String SCORE_SUPPLIERS =
            "UPDATE supplier SET pushscore = GREATEST(pushscore + ?, 0) WHERE id IN (?*)";
    private static final String SCORE_USERS =
            "UPDATE users SET pushscore = GREATEST(pushscore + ?, 0) WHERE id IN (?*)";

    private final Connection connection;

    MysqlPeople(Connection connection) {
        this.connection = connection;
    }

    private record Known(int id, String address) {}

    @Override
    public Map<Recipient, SupplierId> suppliers(Collection<Recipient> mobiles) {
        Map<Recipient, SupplierId> suppliers = new HashMap<>();
        known(SUPPLIERS, mobiles)
                .forEach(known -> suppliers.putIfAbsent(new Recipient(known.address()), new SupplierId(known.id())));
        return suppliers;
    }

    @Override
    public Map<Recipient, UserId> usersByPhone(Collection<Recipient> phones) {
        return firstOf(known(BY_PHONE, phones));
    }

    @Override
    public Map<Recipient, UserId> usersByOpenid(Collection<Recipient> openids) {
        List<Known> users = new ArrayList<>(known(BY_OPENID, openids));
        users.addAll(known(BY_OPENID2, openids));
        users.sort(Comparator.comparing(Known::id));
        return firstOf(users);
    }

    private static Map<Recipient, UserId> firstOf(List<Known> users) {
        Map<Recipient, UserId> first = new HashMap<>();
        users.forEach(user -> first.putIfAbsent(new Recipient(user.address()), new UserId(user.id())));
        return first;
    }

    private List<Known> known(String sql, Collection<Recipient> recipients) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        List<String> addresses = recipients.stream().map(Recipient::address).toList();
        return carry(() -> Sql.list(
                connection,
                sql,
                row -> new Known(row.getInt(1), row.getString(2).strip()),
                addresses));
    }

    @Override
    public void scoreSuppliers(Map<SupplierId, Integer> points) {
        Map<Integer, Integer> byId = new HashMap<>();
        points.forEach((supplier, point) -> byId.put(supplier.value(), point));
        score(SCORE_SUPPLIERS, byId);
    }

    @Override
    public void scoreUsers(Map<UserId, Integer> points) {
        Map<Integer, Integer> byId = new HashMap<>();
        points.forEach((user, point) -> byId.put(user.value(), point));
        score(SCORE_USERS, byId);
    }

    /** One statement per number of points, not per person: nearly always that number is 1. */
    private void score(String sql, Map<Integer, Integer> points) {
        Map<Integer, List<Integer>> byPoints = new TreeMap<>();
        new TreeMap<>(points)
                .forEach((id, point) -> byPoints.computeIfAbsent(point, any -> new ArrayList<>())
                        .add(id));
        byPoints.forEach((point, ids) -> carry(() -> Sql.update(connection, sql, point, ids)));
    }
}
