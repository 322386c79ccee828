package com.btrade.jobs.store;

import com.btrade.jobs.herb.HerbCatalogue;
import com.btrade.model.VarietyId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads the herb catalogue from the table {@code variety}. */
public final class HerbTable {
    private final JdbcClient jdbc;

    HerbTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The catalogue as it is now. */
    public HerbCatalogue load() {
        List<HerbCatalogue.Entry> entries = jdbc.sql("""
                        SELECT id, COALESCE(name, '') AS name, COALESCE(alias, '') AS alias,
                          COALESCE(specification, '') AS specification, COALESCE(origin, '') AS origin
                        FROM variety WHERE id > 0""")
                .query((row, n) -> new HerbCatalogue.Entry(
                        new VarietyId(row.getInt("id")),
                        row.getString("name"),
                        row.getString("alias"),
                        row.getString("specification"),
                        row.getString("origin")))
                .list();
        return new HerbCatalogue(entries);
    }
}
