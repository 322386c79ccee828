package com.btrade.sandbox.dataset;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The herbs of the database, the most traded first. */
final class Catalogue {
    private static final double SKEW = 0.5;

    private record Variety(int id, String name) {}

    private final List<Integer> ids;
    private final Zipf ranks;

    Catalogue(List<Integer> idsByTrade) {
        ids = List.copyOf(idsByTrade);
        ranks = new Zipf(ids.size(), SKEW);
    }

    static Catalogue read(Connection connection) throws SQLException {
        List<Variety> varieties = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, name FROM variety ORDER BY id")) {
            while (row.next()) {
                varieties.add(new Variety(row.getInt("id"), row.getString("name")));
            }
        }
        if (varieties.isEmpty()) {
            throw new IllegalStateException(
                    "Cannot load the data set: table variety is empty; load the reference data first");
        }
        Map<String, Integer> trade = trade();
        varieties.sort(Comparator.comparingInt(one -> trade.getOrDefault(one.name(), Integer.MAX_VALUE)));
        return new Catalogue(varieties.stream().map(Variety::id).toList());
    }

    /** So many different ones, the much traded more often; all, if there are no more. */
    Set<Integer> choose(int count, Random random) {
        Set<Integer> chosen = new LinkedHashSet<>();
        while (chosen.size() < Math.min(count, ids.size())) {
            chosen.add(ids.get(ranks.next(random)));
        }
        return chosen;
    }

    private static Map<String, Integer> trade() {
        Map<String, Integer> ranks = new HashMap<>();
        for (Herb herb : Herb.all()) {
            ranks.put(herb.name(), ranks.size());
        }
        return ranks;
    }
}
