package com.btrade.jobs.crawl;

import com.btrade.jobs.run.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code crawl_result}: what the checks of runs came to. */
final class ResultTable {
    /** A result that stands. */
    record Result(RunNumber run, String job, Standing standing, String reason, int accepted, String settledBy) {}

    private static final int REASON = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ResultTable(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    /** Stores a result, unless the run has one. */
    void insert(RunNumber run, Standing standing, String reason, Figures figures) {
        long now = clock.instant().getEpochSecond();
        jdbc.sql("""
                        INSERT IGNORE INTO crawl_result (run_id, standing, reason, items, accepted, rejected, fills,
                          created_at, updated_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        run.value(),
                        standing.name(),
                        Texts.cut(reason, REASON),
                        figures.items(),
                        figures.accepted(),
                        figures.rejected(),
                        Fields.shares(figures.fills()),
                        now,
                        now)
                .update();
    }

    Optional<Result> find(RunNumber run) {
        return jdbc.sql(select("r.run_id = ?"))
                .param(run.value())
                .query((row, n) -> result(row))
                .optional();
    }

    /** The runs that wait for an operator, the oldest first. */
    List<Result> heldBack() {
        return jdbc.sql(select("r.standing = 'HELD_BACK'"))
                .query((row, n) -> result(row))
                .list();
    }

    /** The figures of a job's last runs that read the site and were let in. */
    List<Figures> history(String job, int runs) {
        return jdbc.sql("""
                        SELECT r.items, r.accepted, r.rejected, r.fills FROM crawl_result r
                        JOIN crawl_run c ON c.id = r.run_id
                        WHERE c.job = ? AND c.reparse_of IS NULL AND r.standing IN ('PASSED', 'RELEASED')
                        ORDER BY r.run_id DESC LIMIT ?""")
                .params(job, runs)
                .query((row, n) -> new Figures(
                        row.getInt("items"),
                        row.getInt("accepted"),
                        row.getInt("rejected"),
                        Fields.parseShares(row.getString("fills"))))
                .list();
    }

    /** What an operator makes of a run that is held back; nothing changes if it is not (any more). */
    void settle(RunNumber run, Standing standing, String by) {
        jdbc.sql("""
                        UPDATE crawl_result SET standing = ?, settled_by = ?, updated_at = ?
                        WHERE run_id = ? AND standing = 'HELD_BACK'""")
                .params(standing.name(), by, clock.instant().getEpochSecond(), run.value())
                .update();
    }

    private static String select(String condition) {
        return "SELECT r.run_id, c.job, r.standing, r.reason, r.accepted, COALESCE(r.settled_by, '') AS settled_by"
                + " FROM crawl_result r JOIN crawl_run c ON c.id = r.run_id WHERE " + condition + " ORDER BY r.run_id";
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                new RunNumber(row.getLong("run_id")),
                row.getString("job"),
                Standing.valueOf(row.getString("standing")),
                row.getString("reason"),
                row.getInt("accepted"),
                row.getString("settled_by"));
    }
}
