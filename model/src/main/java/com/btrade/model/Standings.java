package com.btrade.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks up who is behind addresses and what they do not want to be told, for many at once: two queries, each by an index.
 *
 * <p>A person is all addresses of the users who have the address as their phone, openid or openid2, and of those who share
 * a phone with them.
 */
public final class Standings {
    private static final String BY_PHONE = "SELECT phone, openid, openid2 FROM users WHERE phone IN (%s)";
    private static final String BY_OPENID = """
            SELECT phone, openid, openid2 FROM users WHERE openid IN (%1$s)
            UNION SELECT phone, openid, openid2 FROM users WHERE openid2 IN (%1$s)""";
    private static final String WISHES =
            "SELECT address, scope, variety_id FROM opt_out WHERE asked_at > revoked_at AND address IN (%s)";
    private static final int CHUNK = 500;

    private record Wish(OptOutScope scope, int herb) {}

    private Standings() {}

    /** The standing of each address, in their order; nobody is told anything yet. */
    public static Map<String, Standing> of(Connection connection, Collection<String> addresses) throws SQLException {
        Map<String, Standing> standings = new LinkedHashMap<>();
        List<String> all = addresses.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            standings.putAll(chunk(connection, all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
        return standings;
    }

    private static Map<String, Standing> chunk(Connection connection, List<String> addresses) throws SQLException {
        Map<String, Set<String>> people = people(connection, addresses);
        Set<String> known = new HashSet<>();
        people.values().forEach(known::addAll);
        Map<String, List<Wish>> wishes = wishes(connection, List.copyOf(known));
        Map<String, Standing> standings = new LinkedHashMap<>();
        people.forEach((address, own) -> standings.put(address, standing(own, wishes)));
        return standings;
    }

    private static Standing standing(Set<String> own, Map<String, List<Wish>> wishes) {
        List<Wish> theirs = own.stream()
                .flatMap(address -> wishes.getOrDefault(address, List.of()).stream())
                .toList();
        Set<VarietyId> declined = new HashSet<>();
        theirs.stream()
                .filter(wish -> wish.scope() == OptOutScope.HERB)
                .forEach(wish -> declined.add(new VarietyId(wish.herb())));
        return new Standing(own, has(theirs, OptOutScope.BLOCK), has(theirs, OptOutScope.ALL), declined, 0, 0);
    }

    private static boolean has(List<Wish> wishes, OptOutScope scope) {
        return wishes.stream().anyMatch(wish -> wish.scope() == scope);
    }

    private static Map<String, Set<String>> people(Connection connection, List<String> addresses) throws SQLException {
        Map<String, Set<String>> people = new LinkedHashMap<>();
        addresses.forEach(address -> people.put(address, new HashSet<>(Set.of(address))));
        List<String> openids =
                addresses.stream().filter(address -> !isPhone(address)).toList();
        link(connection, BY_OPENID, openids, 2, people);
        Map<String, Set<String>> byPhone = new HashMap<>();
        people.values()
                .forEach(own ->
                        own.stream().filter(Standings::isPhone).forEach(phone -> byPhone.put(phone, new HashSet<>())));
        link(connection, BY_PHONE, List.copyOf(byPhone.keySet()), 1, byPhone);
        people.values()
                .forEach(own -> List.copyOf(own).forEach(one -> own.addAll(byPhone.getOrDefault(one, Set.of()))));
        return people;
    }

    private static boolean isPhone(String address) {
        return AddressKind.of(address) == AddressKind.MOBILE;
    }

    private static void link(
            Connection connection, String sql, List<String> addresses, int times, Map<String, Set<String>> people)
            throws SQLException {
        if (addresses.isEmpty()) {
            return;
        }
        try (PreparedStatement select = prepare(connection, sql, addresses, times);
                ResultSet user = select.executeQuery()) {
            while (user.next()) {
                Set<String> own = new HashSet<>();
                for (int column = 1; column <= 3; column++) {
                    String address = user.getString(column);
                    own.add(address == null ? "" : address.strip());
                }
                own.remove("");
                own.forEach(
                        address -> people.getOrDefault(address, new HashSet<>()).addAll(own));
            }
        }
    }

    private static Map<String, List<Wish>> wishes(Connection connection, List<String> addresses) throws SQLException {
        Map<String, List<Wish>> wishes = new HashMap<>();
        try (PreparedStatement select = prepare(connection, WISHES, addresses, 1);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                wishes.computeIfAbsent(row.getString("address"), any -> new ArrayList<>())
                        .add(new Wish(OptOutScope.valueOf(row.getString("scope")), row.getInt("variety_id")));
            }
        }
        return wishes;
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<String> values, int times)
            throws SQLException {
        String marks = "?,".repeat(values.size() - 1) + "?";
        PreparedStatement statement = connection.prepareStatement(sql.formatted(marks));
        try {
            for (int i = 0; i < values.size() * times; i++) {
                statement.setString(i + 1, values.get(i % values.size()));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
