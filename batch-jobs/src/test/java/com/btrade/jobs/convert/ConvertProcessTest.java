package com.btrade.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.Filled;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job as a process that is stopped, or not alone. */
class ConvertProcessTest {
    private static final int ROWS = 3_000;
    private static final String[] SMALL_CHUNKS = {"--btrade.convert.chunk-size=7"};

    private Space space;
    private Database database;

    @BeforeEach
    void fillStores() {
        space = Sandbox.shared().fresh(ConvertProcessTest.class);
        database = new Database(space);
        Filled.traderData(database, ROWS);
    }

    @Test
    void finishesItsChunkOnASignalAndGoesOnLater() {
        JobRun stopped;
        try (JobProcess job = start()) {
            awaitSomeRows(job);
            job.terminate();
            stopped = job.await();
        }
        assertThat(stopped.exitCode()).isNotZero();
        assertThat(stopped.lastLine()).contains("convert-trader-data STOPPED");
        assertThat(stopped.count("written")).isEqualTo(converted());
        assertThat(database.count("purchase")).isEqualTo(converted());

        JobRun rest = start().await();

        assertThat(rest.exitCode()).isZero();
        assertThat(database.count("purchase"))
                .isEqualTo(database.number("SELECT COUNT(*) FROM trader_data WHERE status = 1"));
    }

    @Test
    void refusesToRunTwiceAtATime() {
        try (JobProcess job = start()) {
            awaitSomeRows(job);

            JobRun second = JobRun.inThisJvm(space, JobName.CONVERT_TRADER_DATA);

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.lastLine()).contains("Cannot start convert-trader-data: it is already running");
            assertThat(second.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void convertsEachRowOnceWhenTwoWorkOnOneDatabase() {
        Map<String, String> ownRepository = Map.of(
                "BTRADE_JOB_REPOSITORY_URL",
                Sandbox.shared().fresh(ConvertProcessTest.class).jobRepositoryUrl());
        try (JobProcess one = start();
                JobProcess other = JobProcess.start(space, JobName.CONVERT_TRADER_DATA, ownRepository, SMALL_CHUNKS)) {
            JobRun first = one.await();
            JobRun second = other.await();

            assertThat(first.exitCode()).as(first.lastLine()).isZero();
            assertThat(second.exitCode()).as(second.lastLine()).isZero();
            assertThat(first.count("written") + second.count("written")).isEqualTo(converted());
        }
        assertThat(database.count("purchase")).isEqualTo(converted());
        assertThat(database.count("purchase_info")).isEqualTo(converted());
        assertThat(database.number("SELECT COUNT(*) - COUNT(DISTINCT phone) FROM users"))
                .isZero();
        assertThat(converted()).isEqualTo(ROWS - ROWS / 10);
    }

    private JobProcess start() {
        return JobProcess.start(space, JobName.CONVERT_TRADER_DATA, Map.of(), SMALL_CHUNKS);
    }

    private void awaitSomeRows(JobProcess job) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> converted() > 20 || !job.isAlive());
        assertThat(job.isAlive()).as("the job is at work").isTrue();
    }

    private long converted() {
        return database.number("SELECT COUNT(*) FROM trader_data WHERE status = 1");
    }
}
