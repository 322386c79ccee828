package com.btrade.jobs.migrate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code yaoyy.supplier}. */
final class SupplierSourceTable implements SourceTable<SourceSupplier> {
    private final JdbcClient yaoyy;
    private final SourceTableKeys keys;
    private final int width;

    SupplierSourceTable(JdbcClient yaoyy) {
        this.yaoyy = yaoyy;
        this.keys = new SourceTableKeys(yaoyy, "supplier");
        this.width = SourceTableKeys.width(yaoyy, "supplier", "enter_category");
    }

    @Override
    public SourceTableKeys keys() {
        return keys;
    }

    @Override
    public List<SourceSupplier> page(int after, int upTo, int limit) {
        return yaoyy.sql("""
                SELECT id, COALESCE(name, '') AS name, COALESCE(phone, '') AS phone, COALESCE(address, '') AS address,
                  COALESCE(area, 0) AS area, COALESCE(enter_category, '') AS categories,
                  COALESCE(company, '') AS company, status, source
                FROM supplier WHERE id > :after AND id <= :upTo ORDER BY id LIMIT :limit""")
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, number) -> new SourceSupplier(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("address"),
                        row.getInt("area"),
                        CategoryCsv.parse(row.getString("categories"), width),
                        row.getString("company"),
                        row.getObject("status", Integer.class),
                        row.getObject("source", Integer.class)))
                .list();
    }
}
