package com.btrade.jobs.task;

import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.BusinessDate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes, at the end of a job that makes tasks, who was chosen or passed over long ago; in small deletes, so that nobody
 * waits for long. How many were passed over for a task ({@code push_held_back}) stays, for it is part of the books.
 */
final class ForgettingListener implements JobExecutionListener {
    private static final Logger log = LoggerFactory.getLogger(ForgettingListener.class);
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Duration age;
    private final Clock clock;

    ForgettingListener(JdbcClient jdbc, Duration age, Clock clock) {
        this.jdbc = jdbc;
        this.age = age;
        this.clock = clock;
    }

    @Override
    public void afterJob(JobExecution job) {
        if (RunParameters.of(job.getJobParameters()).dryRun()) {
            return;
        }
        Instant before = clock.instant().minus(age);
        try {
            remove("DELETE FROM push_choice WHERE decided_at < ? LIMIT " + AT_ONCE, before.toEpochMilli());
            remove(
                    "DELETE FROM push_untold WHERE day < ? LIMIT " + AT_ONCE,
                    BusinessDate.at(before).toString());
        } catch (DataAccessException e) {
            log.warn("Failed to remove old choices of recipients; the next run tries again: {}", e.getMessage());
        }
    }

    private void remove(String sql, Object before) {
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = ChunkTransactions.again(() -> jdbc.sql(sql).param(before).update());
        }
    }
}
