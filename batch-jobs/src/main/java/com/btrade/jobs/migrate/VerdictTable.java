package com.btrade.jobs.migrate;

import com.btrade.jobs.store.ManyRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code migration_verdict}, as one migration writes it. */
final class VerdictTable {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Migration migration;

    VerdictTable(JdbcTemplate template, Migration migration) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.migration = migration;
    }

    /** What was said before of the source rows after a key, up to and with another. */
    Map<Integer, VerdictRow> said(int after, int upTo) {
        Map<Integer, VerdictRow> verdicts = new HashMap<>();
        jdbc.sql("""
                SELECT source_id, verdict, reason, target_id, checksum FROM migration_verdict
                WHERE migration = :migration AND source_id > :after AND source_id <= :upTo""")
                .param("migration", migration.name())
                .param("after", after)
                .param("upTo", upTo)
                .query(row -> {
                    VerdictRow verdict = new VerdictRow(
                            row.getInt("source_id"),
                            Verdict.valueOf(row.getString("verdict")),
                            reason(row.getString("reason")),
                            row.getObject("target_id", Integer.class),
                            row.getString("checksum"));
                    verdicts.put(verdict.sourceId(), verdict);
                });
        return verdicts;
    }

    void upsert(List<VerdictRow> verdicts, String execution, long nowSecond) {
        ManyRows.insert(template, """
                INSERT INTO migration_verdict
                  (migration, source_id, verdict, reason, target_id, checksum, execution, judged_at)
                VALUES :rows
                ON DUPLICATE KEY UPDATE verdict = VALUES(verdict), reason = VALUES(reason),
                  target_id = VALUES(target_id), checksum = VALUES(checksum), execution = VALUES(execution),
                  judged_at = VALUES(judged_at)""", verdicts, verdict -> new Object[] {
            migration.name(),
            verdict.sourceId(),
            verdict.verdict().name(),
            verdict.reason() == null ? "" : verdict.reason().name(),
            verdict.target(),
            verdict.checksum(),
            execution,
            nowSecond
        });
    }

    /** Where a row was written for several source rows, all of them know it as it was written last. */
    void shareChecksums(List<VerdictRow> written) {
        template.batchUpdate("""
                UPDATE migration_verdict SET checksum = ?
                WHERE migration = ? AND target_id = ? AND checksum IS NOT NULL""", written, Math.max(1, written.size()), (row, verdict) -> {
            row.setString(1, verdict.checksum());
            row.setString(2, migration.name());
            row.setObject(3, verdict.target());
        });
    }

    /** What is counted of the source rows after a key, up to and with another. */
    KeyCount count(int after, int upTo) {
        return jdbc.sql("""
                SELECT COUNT(*) AS n, COALESCE(SUM(CRC32(source_id)), 0) AS checksum, COALESCE(MAX(source_id), 0) AS last
                FROM migration_verdict WHERE migration = :migration AND source_id > :after AND source_id <= :upTo""")
                .param("migration", migration.name())
                .param("after", after)
                .param("upTo", upTo)
                .query((row, number) -> new KeyCount(row.getInt("n"), row.getLong("checksum"), row.getInt("last")))
                .single();
    }

    /** The source rows after a key, up to and with another, that have a verdict. */
    List<Integer> ids(int after, int upTo) {
        return jdbc.sql("""
                SELECT source_id FROM migration_verdict
                WHERE migration = :migration AND source_id > :after AND source_id <= :upTo""")
                .param("migration", migration.name())
                .param("after", after)
                .param("upTo", upTo)
                .query(Integer.class)
                .list();
    }

    /** What was written for the source rows after a key, up to and with another. */
    List<Written> written(int after, int upTo) {
        return jdbc.sql("""
                SELECT source_id, target_id, checksum, execution FROM migration_verdict
                WHERE migration = :migration AND source_id > :after AND source_id <= :upTo AND checksum IS NOT NULL
                ORDER BY source_id""")
                .param("migration", migration.name())
                .param("after", after)
                .param("upTo", upTo)
                .query((row, number) -> new Written(
                        row.getInt("source_id"),
                        row.getInt("target_id"),
                        row.getString("checksum"),
                        row.getString("execution")))
                .list();
    }

    private static @Nullable Reason reason(String stored) {
        return stored.isEmpty() ? null : Reason.valueOf(stored);
    }
}
