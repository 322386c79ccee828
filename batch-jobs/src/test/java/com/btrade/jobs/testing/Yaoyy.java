package com.btrade.jobs.testing;

import com.btrade.sandbox.Space;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The second database of a test's own stores, as its website writes it. */
public final class Yaoyy {
    private static final List<String> TABLES = List.of("supplier", "user", "user_detail", "category", "area");

    private final JdbcClient jdbc;

    public Yaoyy(Space space) {
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(space.yaoyyUrl(), space.yaoyyUser(), space.yaoyyPassword()));
    }

    public void empty() {
        TABLES.forEach(table -> update("TRUNCATE TABLE " + table));
    }

    public int update(String sql, @Nullable Object... parameters) {
        return jdbc.sql(sql).params(parameters).update();
    }

    public void area(int id, String name, int parent) {
        update("INSERT INTO area (id, areaname, parentid) VALUES (?, ?, ?)", id, name, parent);
    }

    public void category(int id, @Nullable String name, int parent) {
        update("INSERT INTO category (id, name, parent_id) VALUES (?, ?, ?)", id, name, parent);
    }

    public void supplier(
            int id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Integer area,
            @Nullable String categories,
            @Nullable Integer source) {
        update("""
                INSERT INTO supplier (id, name, phone, address, area, enter_category, company, status, source)
                VALUES (?, ?, ?, '药都大道1号', ?, ?, '百草行', 2, ?)""", id, name, phone, area, categories, source);
    }

    public void user(int id, @Nullable String phone, @Nullable String openId) {
        update("INSERT INTO user (id, phone, openid) VALUES (?, ?, ?)", id, phone, openId);
    }

    public void detail(int user, @Nullable String name, @Nullable Integer area, @Nullable String categories) {
        update(
                "INSERT INTO user_detail (user_id, name, area, category_ids) VALUES (?, ?, ?, ?)",
                user,
                name,
                area,
                categories);
    }
}
