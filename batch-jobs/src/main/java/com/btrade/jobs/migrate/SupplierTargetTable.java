package com.btrade.jobs.migrate;

import com.btrade.model.NaturalKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code supplier}: the fields that are migrated. */
final class SupplierTargetTable implements TargetTable {
    private final JdbcClient jdbc;

    SupplierTargetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, String> checksums(Collection<Integer> ids) {
        Map<Integer, String> checksums = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    SELECT id, name, company, phone, mobile, address, businessplace, variety, source, yaoyy_status
                    FROM supplier WHERE id IN (:ids)""").param("ids", ids).query(row -> {
                Object[] fields = new Object[9];
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = String.valueOf(row.getString(i + 2));
                }
                checksums.put(row.getInt("id"), NaturalKey.hex(fields));
            });
        }
        return checksums;
    }
}
