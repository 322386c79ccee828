package com.btrade.jobs.migrate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of a table of 药优优, and how wide its columns are. */
final class SourceTableKeys {
    private final JdbcClient yaoyy;
    private final String table;

    SourceTableKeys(JdbcClient yaoyy, String table) {
        this.yaoyy = yaoyy;
        this.table = table;
    }

    /** The greatest key; 0 if the table is empty. */
    int last() {
        return yaoyy.sql("SELECT COALESCE(MAX(id), 0) FROM " + table)
                .query(Integer.class)
                .single();
    }

    /** What is counted of the next rows after a key, up to and with another. */
    KeyCount count(int after, int upTo, int limit) {
        return yaoyy.sql("""
                SELECT COUNT(*) AS n, COALESCE(SUM(CRC32(id)), 0) AS checksum, COALESCE(MAX(id), 0) AS last
                FROM (SELECT id FROM %s WHERE id > :after AND id <= :upTo ORDER BY id LIMIT :limit) stretch""".formatted(table))
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, number) -> new KeyCount(row.getInt("n"), row.getLong("checksum"), row.getInt("last")))
                .single();
    }

    /** The keys after one, up to and with another. */
    List<Integer> ids(int after, int upTo) {
        return yaoyy.sql("SELECT id FROM %s WHERE id > :after AND id <= :upTo".formatted(table))
                .param("after", after)
                .param("upTo", upTo)
                .query(Integer.class)
                .list();
    }

    /** In characters. */
    static int width(JdbcClient yaoyy, String table, String column) {
        return yaoyy.sql("""
                SELECT COALESCE(MAX(character_maximum_length), 0) FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = :table AND column_name = :column""")
                .param("table", table)
                .param("column", column)
                .query(Integer.class)
                .single();
    }
}
