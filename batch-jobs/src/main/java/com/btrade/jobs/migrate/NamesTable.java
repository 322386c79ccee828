package com.btrade.jobs.migrate;

import com.btrade.jobs.herb.HerbCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of names, which are small: {@code area} of both databases and {@code yaoyy.category}. */
final class NamesTable {
    private static final int MOST = 200_000;

    private NamesTable() {}

    static Places places(JdbcClient yaoyy, JdbcClient business) {
        return new Places(areas(yaoyy), areas(business));
    }

    static Categories categories(JdbcClient yaoyy, HerbCatalogue herbs) {
        Map<Integer, String> names = new HashMap<>();
        yaoyy.sql("SELECT id, COALESCE(name, '') AS name FROM category LIMIT " + (MOST + 1))
                .query(row -> {
                    names.put(row.getInt("id"), row.getString("name"));
                });
        requireSmall("category", names.size());
        return new Categories(names, herbs);
    }

    private static List<AreaRow> areas(JdbcClient database) {
        List<AreaRow> areas = database.sql(
                        "SELECT id, COALESCE(areaname, '') AS name, COALESCE(parentid, 0) AS parent FROM area LIMIT "
                                + (MOST + 1))
                .query((row, number) -> new AreaRow(row.getInt("id"), row.getString("name"), row.getInt("parent")))
                .list();
        requireSmall("area", areas.size());
        return areas;
    }

    private static void requireSmall(String table, int rows) {
        if (rows > MOST) {
            throw new IllegalStateException(
                    "Cannot keep table " + table + " in memory: it has more than " + MOST + " rows");
        }
    }
}
