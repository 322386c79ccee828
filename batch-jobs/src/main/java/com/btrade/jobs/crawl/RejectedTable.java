package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.Verdict.Rejected;
import com.btrade.jobs.run.Texts;
import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import com.btrade.model.NaturalKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code crawl_rejected}: one row per content; {@code times} counts the days on which it was seen. */
final class RejectedTable {
    private static final int DETAIL = 255;
    private static final int ITEM = 4_000;
    private static final int PAGE = 500;

    private final JdbcTemplate template;
    private final Clock clock;

    RejectedTable(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /** Counting days and not sightings makes it harmless to see a page again after a crash. */
    void upsert(List<Rejected> rejected, JobName job, int source) {
        Instant now = clock.instant();
        long today = BusinessDate.at(now).start();
        template.batchUpdate("""
                INSERT INTO crawl_rejected (id, source, reason, detail, item, page, times, first_seen, last_seen, job)
                VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
                ON DUPLICATE KEY UPDATE times = times + IF(last_seen < ?, 1, 0), last_seen = VALUES(last_seen)""", rejected, Math.max(1, rejected.size()), (row, one) -> {
            String item = one.scraped().json();
            row.setString(1, NaturalKey.hex("crawl", source == 0 ? job.text() : source, one.reason(), item));
            row.setInt(2, source);
            row.setString(3, one.reason().name());
            row.setString(4, Texts.cut(one.detail(), DETAIL));
            row.setString(5, Texts.cut(item, ITEM));
            row.setString(6, Texts.cut(one.scraped().page().toString(), PAGE));
            row.setLong(7, now.getEpochSecond());
            row.setLong(8, now.getEpochSecond());
            row.setString(9, job.text());
            row.setLong(10, today);
        });
    }
}
