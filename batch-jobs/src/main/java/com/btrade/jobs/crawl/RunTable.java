package com.btrade.jobs.crawl;

import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code crawl_run}: the runs of crawls, by the random key that a restart keeps. */
final class RunTable {
    /**
     * A stored run.
     *
     * @param reparseOf the run whose pages it read; null if it read the site
     */
    record Run(
            RunNumber number,
            String job,
            BusinessDate businessDate,
            @Nullable RunNumber reparseOf) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RunTable(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    /** The number of the run with that key, a new one if there is none. */
    RunNumber open(JobName job, String key, BusinessDate businessDate, @Nullable RunNumber reparseOf) {
        if (find(job, key).isEmpty()) {
            insert(job, key, businessDate, reparseOf);
        }
        return find(job, key).orElseThrow();
    }

    private void insert(JobName job, String key, BusinessDate businessDate, @Nullable RunNumber reparseOf) {
        jdbc.sql("""
                        INSERT IGNORE INTO crawl_run (job, run_key, business_date, reparse_of, created_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(job.text())
                .param(key)
                .param(businessDate.day())
                .param(reparseOf == null ? null : reparseOf.value())
                .param(clock.instant().getEpochSecond())
                .update();
    }

    /** The number of the run with that key. */
    Optional<RunNumber> find(JobName job, String key) {
        return jdbc.sql("SELECT id FROM crawl_run WHERE job = ? AND run_key = ?")
                .params(job.text(), key)
                .query(Long.class)
                .optional()
                .map(RunNumber::new);
    }

    Optional<Run> find(RunNumber number) {
        return jdbc.sql("SELECT id, job, business_date, reparse_of FROM crawl_run WHERE id = ?")
                .param(number.value())
                .query((row, n) -> new Run(
                        number,
                        row.getString("job"),
                        new BusinessDate(row.getObject("business_date", LocalDate.class)),
                        row.getObject("reparse_of") == null ? null : new RunNumber(row.getLong("reparse_of"))))
                .optional();
    }
}
