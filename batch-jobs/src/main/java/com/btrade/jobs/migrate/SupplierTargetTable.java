package com.btrade.jobs.migrate;

import com.btrade.model.NaturalKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code supplier}: the fields that are migrated. */
final class SupplierTargetTable implements TargetTable {
    /** A row with the checksum of its migrated fields. */
    record Stored(int id, String checksum) {}

    private static final String FIELDS =
            "id, name, company, phone, mobile, address, businessplace, variety, source, yaoyy_status";

    private final JdbcClient jdbc;

    SupplierTargetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The greatest id; 0 if the table is empty. */
    int last() {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM supplier")
                .query(Integer.class)
                .single();
    }

    /** The oldest row of each mobile among those after an id, as it was stored: a stretch that is read without a search. */
    Map<String, Stored> addedAfter(int id) {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql("SELECT " + FIELDS + " FROM supplier WHERE id > :id ORDER BY id")
                .param("id", id)
                .query(row -> {
                    stored.putIfAbsent(row.getString("mobile"), new Stored(row.getInt("id"), checksum(row)));
                });
        return stored;
    }

    @Override
    public Map<Integer, String> checksums(Collection<Integer> ids) {
        Map<Integer, String> checksums = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT " + FIELDS + " FROM supplier WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        checksums.put(row.getInt("id"), checksum(row));
                    });
        }
        return checksums;
    }

    private static String checksum(ResultSet row) throws SQLException {
        Object[] fields = new Object[9];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = String.valueOf(row.getString(i + 2));
        }
        return NaturalKey.hex(fields);
    }
}
