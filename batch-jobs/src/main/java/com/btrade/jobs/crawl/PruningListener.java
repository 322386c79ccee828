package com.btrade.jobs.crawl;

import com.btrade.jobs.run.RunParameters;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.dao.DataAccessException;

/** Removes, at the end of a crawl, what has been kept for long enough. */
final class PruningListener implements JobExecutionListener {
    private static final Logger log = LoggerFactory.getLogger(PruningListener.class);

    private final Keeping keeping;
    private final Duration age;

    PruningListener(Keeping keeping, Duration age) {
        this.keeping = keeping;
        this.age = age;
    }

    @Override
    public void afterJob(JobExecution job) {
        if (RunParameters.of(job.getJobParameters()).dryRun()) {
            return;
        }
        try {
            keeping.prune(age);
        } catch (DataAccessException e) {
            log.warn("Failed to remove old pages; the next crawl tries again: {}", e.getMessage());
        }
    }
}
