package com.btrade.jobs.testing;

import com.btrade.sandbox.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The business database of a test's own stores. */
public final class Database {
    private static final List<String> BUSINESS_TABLES = List.of(
            "users",
            "supplier",
            "purchase",
            "purchase_info",
            "variety",
            "trader_data",
            "trader_data_set_aside",
            "unknown_herb",
            "unknown_herb_mention",
            "migration_verdict",
            "supplier_change",
            "supplier_set_aside",
            "crawl_rejected",
            "quote",
            "ignored_sms",
            "crawl_run",
            "crawl_item",
            "crawl_result",
            "variety_recipient",
            "opt_out",
            "push_choice",
            "push_held_back",
            "push_untold");

    private final Space space;
    private final JdbcClient jdbc;

    public Database(Space space) {
        this.space = space;
        this.jdbc = JdbcClient.create(
                new DriverManagerDataSource(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword()));
    }

    /** Another database of the same server, such as the job repository. */
    public static JdbcClient of(String url, Space space) {
        return JdbcClient.create(new DriverManagerDataSource(url, space.mysqlUser(), space.mysqlPassword()));
    }

    public Space space() {
        return space;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public int update(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).update();
    }

    public long count(String table) {
        return number("SELECT COUNT(*) FROM " + table);
    }

    public long number(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query().listOfRows();
    }

    /** Every row of every table a job may write, as text. */
    public String contents() {
        List<String> contents = new ArrayList<>();
        for (String table : BUSINESS_TABLES) {
            contents.add(table + rows("SELECT * FROM " + table + " ORDER BY 1, 2, 3"));
        }
        contents.add("crawl_page" + rows("SELECT run_id, seq, SHA1(body) AS body FROM crawl_page ORDER BY 1, 2"));
        return String.join("\n", contents);
    }

    /** A row of the earlier crawler's or of ours. */
    public void insertTrader(
            @Nullable String name,
            String mobile,
            String variety,
            @Nullable String spec,
            @Nullable String quantity,
            String origin,
            int source) {
        update("""
                INSERT INTO trader_data (name, mobile, purchaseDate, variety, spec, quantity, quality, origin, source)
                VALUES (?, ?, '2026-11-20', ?, ?, ?, '干度好', ?, ?)""", name, mobile, variety, spec, quantity, origin, source);
    }
}
