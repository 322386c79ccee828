package com.btrade.jobs.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code run_summary} and {@code run_summary_count}. */
public final class SummaryTable {
    private static final String UPSERT = """
            INSERT INTO run_summary (id, job, step, job_execution, run_id, business_date, dry_run, status, started_at, ended_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE status = VALUES(status), ended_at = VALUES(ended_at)""";

    private static final String UPSERT_COUNT = """
            INSERT INTO run_summary_count (summary_id, name, amount) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE amount = VALUES(amount)""";

    private static final String LAST_EXECUTIONS = """
            (SELECT job_execution FROM run_summary WHERE job = :job
             GROUP BY job_execution ORDER BY MAX(ended_at) DESC LIMIT :runs) r""";

    private static final String LAST = """
            SELECT s.* FROM run_summary s JOIN %s ON r.job_execution = s.job_execution
            WHERE s.job = :job
            ORDER BY s.job_execution DESC, s.started_at, s.step""".formatted(LAST_EXECUTIONS);

    private static final String LAST_COUNTS = """
            SELECT c.summary_id, c.name, c.amount FROM run_summary_count c JOIN run_summary s ON s.id = c.summary_id
            JOIN %s ON r.job_execution = s.job_execution
            WHERE s.job = :job""".formatted(LAST_EXECUTIONS);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public SummaryTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Stores what a step did; again, after a restart of the same execution, it is brought up to date. */
    public void upsert(StepSummary summary) {
        template.update(
                UPSERT,
                summary.id(),
                summary.job(),
                summary.step(),
                summary.jobExecution(),
                summary.runId(),
                summary.businessDate(),
                summary.dryRun(),
                summary.status(),
                summary.startedAt().getEpochSecond(),
                summary.endedAt().getEpochSecond());
        List<Object[]> counts = summary.counts().entrySet().stream()
                .map(count -> new Object[] {summary.id(), count.getKey(), count.getValue()})
                .toList();
        template.batchUpdate(UPSERT_COUNT, counts);
    }

    /** The jobs that have ever run, by name. */
    List<String> jobs() {
        return jdbc.sql("SELECT DISTINCT job FROM run_summary ORDER BY job")
                .query(String.class)
                .list();
    }

    /** The steps of the last runs of a job, youngest run first. */
    List<StepSummary> last(String job, int runs) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        jdbc.sql(LAST_COUNTS).param("job", job).param("runs", runs).query(row -> {
            counts.computeIfAbsent(row.getString("summary_id"), any -> new HashMap<>())
                    .put(row.getString("name"), row.getLong("amount"));
        });
        return jdbc.sql(LAST)
                .param("job", job)
                .param("runs", runs)
                .query((row, n) -> summary(row, counts.getOrDefault(row.getString("id"), Map.of())))
                .list();
    }

    private static StepSummary summary(ResultSet row, Map<String, Long> counts) throws SQLException {
        return new StepSummary(
                row.getString("id"),
                row.getString("job"),
                row.getString("step"),
                row.getLong("job_execution"),
                row.getLong("run_id"),
                row.getString("business_date"),
                row.getBoolean("dry_run"),
                row.getString("status"),
                Instant.ofEpochSecond(row.getLong("started_at")),
                Instant.ofEpochSecond(row.getLong("ended_at")),
                counts);
    }
}
