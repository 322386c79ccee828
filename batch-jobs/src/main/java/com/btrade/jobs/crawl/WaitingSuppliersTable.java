package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Item;
import com.btrade.model.JobName;
import com.btrade.model.NaturalKey;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code supplier_waiting}: scraped suppliers who name herbs that the catalogue does not know. */
final class WaitingSuppliersTable {
    /** A supplier who waits, by a key of what was scraped. */
    record WaitingSupplier(String id, Item entry) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JobName job;

    WaitingSuppliersTable(JdbcTemplate template, JobName job) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.job = job;
    }

    /** What a supplier is known by here, whatever run came upon it. */
    String id(Item entry) {
        return NaturalKey.hex("supplier", job.text(), Fields.json(entry.values()));
    }

    /** Those that were tried with another catalogue, behind a key. */
    List<WaitingSupplier> triedWithOther(String catalogue, String after, int limit) {
        return jdbc.sql("""
                SELECT id, entry FROM supplier_waiting
                WHERE job = :job AND catalogue <> :catalogue AND id > :after ORDER BY id LIMIT :limit""")
                .param("job", job.text())
                .param("catalogue", catalogue)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) ->
                        new WaitingSupplier(row.getString("id"), Item.of(Fields.parse(row.getString("entry")))))
                .list();
    }

    /** Keeps those who wait, each once. */
    void keep(Collection<Item> entries, String catalogue, long nowSecond) {
        template.batchUpdate("""
                INSERT INTO supplier_waiting (job, id, entry, catalogue, first_seen, last_tried) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE catalogue = VALUES(catalogue), last_tried = VALUES(last_tried)""", entries, Math.max(1, entries.size()), (row, entry) -> {
            row.setString(1, job.text());
            row.setString(2, id(entry));
            row.setString(3, Fields.json(entry.values()));
            row.setString(4, catalogue);
            row.setLong(5, nowSecond);
            row.setLong(6, nowSecond);
        });
    }

    /** Lets go of those who wait no more. */
    void forget(Collection<Item> entries) {
        template.batchUpdate(
                "DELETE FROM supplier_waiting WHERE job = ? AND id = ?",
                entries,
                Math.max(1, entries.size()),
                (row, entry) -> {
                    row.setString(1, job.text());
                    row.setString(2, id(entry));
                });
    }
}
