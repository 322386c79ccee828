package com.btrade.jobs.crawl;

import com.btrade.model.Mobile;
import com.btrade.model.TraderSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code trader_data} as a crawler writes it. */
final class TraderDataTable {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TraderDataTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Until the transaction ends, no other crawler judges what is a duplicate. */
    void lock() {
        jdbc.sql("SELECT name FROM btrade_lock WHERE name = 'trader_data' FOR UPDATE")
                .query(String.class)
                .single();
    }

    /** What is stored for these mobiles, under whatever status. */
    Set<TraderKeys.Key> keys(Collection<Mobile> mobiles, TraderKeys keys) {
        List<String> numbers = mobiles.stream().map(Mobile::number).distinct().toList();
        if (numbers.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(jdbc.sql("SELECT mobile, variety FROM trader_data WHERE mobile IN (:numbers)")
                .param("numbers", numbers)
                .query((row, n) -> keys.of(row.getString("mobile"), row.getString("variety")))
                .list());
    }

    void insert(List<TraderEntry> entries, TraderSource source) {
        template.batchUpdate("""
                INSERT INTO trader_data (name, mobile, purchaseDate, variety, spec, quantity, quality, origin, source,
                  status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", entries, Math.max(1, entries.size()), (row, entry) -> {
            row.setString(1, entry.name());
            row.setString(2, entry.mobile().number());
            row.setString(3, entry.date());
            row.setString(4, entry.variety());
            row.setString(5, entry.spec());
            row.setString(6, entry.quantity());
            row.setString(7, entry.quality().isEmpty() ? null : entry.quality());
            row.setString(8, entry.origin());
            row.setInt(9, source.id());
        });
    }
}
