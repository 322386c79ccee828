package com.btrade.jobs.store;

import com.btrade.jobs.supplier.NewSupplier;
import com.btrade.model.Mobile;
import com.btrade.model.Part;
import com.btrade.model.SupplierId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code supplier} as jobs write it: one row per mobile. */
public final class SupplierTable {
    /** A row and the csv of its herbs. */
    public record Dealing(SupplierId supplier, String varieties) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /** The table of a database. */
    public SupplierTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Until the transaction ends, no other job judges whether a mobile stands in the table. */
    public void lock() {
        jdbc.sql("SELECT name FROM btrade_lock WHERE name = 'supplier' FOR UPDATE")
                .query(String.class)
                .single();
    }

    /**
     * The same for one part of the rows: other parts, whose mobiles are others, work meanwhile. It keeps no part of another
     * cut away: a run that is one takes {@link #lock()} first, once.
     *
     * @param part of a job that runs once at a time, and never beside another job with parts
     */
    public void lock(Part part) {
        jdbc.sql("SELECT name FROM btrade_lock WHERE name = 'supplier' LOCK IN SHARE MODE")
                .query(String.class)
                .single();
        jdbc.sql("SELECT name FROM btrade_lock WHERE name = :part FOR UPDATE")
                .param("part", "supplier " + part.number())
                .query(String.class)
                .single();
    }

    /** The oldest row of each mobile that has one. */
    public Map<Mobile, SupplierId> byMobile(Collection<Mobile> mobiles) {
        Map<Mobile, SupplierId> suppliers = new HashMap<>();
        if (!mobiles.isEmpty()) {
            jdbc.sql("SELECT id, mobile FROM supplier WHERE mobile IN (:mobiles) ORDER BY id")
                    .param("mobiles", mobiles.stream().map(Mobile::number).toList())
                    .query(row -> {
                        SupplierId supplier = new SupplierId(row.getInt("id"));
                        Mobile.parse(row.getString("mobile")).ifPresent(one -> suppliers.putIfAbsent(one, supplier));
                    });
        }
        return suppliers;
    }

    /** What the oldest row of each mobile that has one deals in; until the transaction ends, nobody else changes it. */
    public Map<Mobile, Dealing> dealings(Collection<Mobile> mobiles) {
        Map<Mobile, Dealing> dealings = new HashMap<>();
        if (!mobiles.isEmpty()) {
            jdbc.sql("""
                    SELECT id, mobile, COALESCE(variety, '') AS variety FROM supplier
                    WHERE mobile IN (:mobiles) ORDER BY id FOR UPDATE""")
                    .param("mobiles", mobiles.stream().map(Mobile::number).toList())
                    .query(row -> {
                        Dealing dealing = new Dealing(new SupplierId(row.getInt("id")), row.getString("variety"));
                        Mobile.parse(row.getString("mobile")).ifPresent(one -> dealings.putIfAbsent(one, dealing));
                    });
        }
        return dealings;
    }

    /** Adds rows; within the caller's transaction, which holds the lock and has seen that no mobile of them is there. */
    public void insert(List<NewSupplier> suppliers) {
        ManyRows.insert(template, """
                INSERT INTO supplier
                  (name, company, phone, mobile, qq, address, businessplace, variety, source, yaoyy_status)
                VALUES :rows""", suppliers, supplier -> new Object[] {
            supplier.name(),
            supplier.company(),
            supplier.phone(),
            supplier.mobile().number(),
            supplier.qq(),
            supplier.address(),
            supplier.businessPlace(),
            supplier.varieties(),
            supplier.source(),
            supplier.yaoyyStatus()
        });
    }

    /** Gives rows other herbs; within the transaction that has read them by {@link #dealings}. */
    public void grow(Map<SupplierId, String> varieties) {
        template.batchUpdate(
                "UPDATE supplier SET variety = ? WHERE id = ?",
                varieties.entrySet(),
                Math.max(1, varieties.size()),
                (row, one) -> {
                    row.setString(1, one.getValue());
                    row.setInt(2, one.getKey().value());
                });
    }
}
