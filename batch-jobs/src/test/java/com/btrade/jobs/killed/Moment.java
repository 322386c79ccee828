package com.btrade.jobs.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import java.time.Duration;
import java.util.Random;

/**
 * When a job is killed.
 *
 * @param progress that it has to have made
 * @param later so long after that
 */
record Moment(long progress, Duration later) {
    private static final int LATER_MICROS = 40_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Some moment before the progress that is all. */
    static Moment any(Random random, long all) {
        return new Moment(random.nextLong(1, all), Duration.ofNanos(1_000L * random.nextInt(LATER_MICROS)));
    }

    /** Waits for it, kills, and waits until the servers have noticed; false if the job was done before. */
    boolean kill(KilledJob job, Database database, JobProcess process) {
        await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> job.progressOf(database) >= progress || !process.isAlive());
        await().pollDelay(later).until(() -> true);
        process.kill();
        process.await();
        await().atMost(LIMIT).until(() -> database.number("""
                SELECT COUNT(*) FROM information_schema.processlist
                WHERE db = DATABASE() AND id <> CONNECTION_ID()""") == 0);
        return isUnfinished(database);
    }

    private static boolean isUnfinished(Database database) {
        String status = Database.of(database.space().jobRepositoryUrl(), database.space())
                .sql("SELECT STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID DESC LIMIT 1")
                .query(String.class)
                .single();
        assertThat(status).as("the job was killed or had completed").isIn("STARTING", "STARTED", "COMPLETED");
        return !status.equals("COMPLETED");
    }
}
