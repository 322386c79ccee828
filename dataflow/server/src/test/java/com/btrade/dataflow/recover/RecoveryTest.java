package com.btrade.dataflow.recover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.TestServer;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    private static final JobName JOB = JobName.CONVERT_TRADER_DATA;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestServer server;
    private static Rows rows;
    private static Recovery recovery;

    @BeforeAll
    static void start() {
        server = TestServer.start(RecoveryTest.class, "--btrade.dataflow.recover.interval=1h");
        rows = Rows.of(server);
        recovery = server.context().getBean(Recovery.class);
        SilentApp.define(server, JOB);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void endsAJobWhoseLockIsFree() {
        long id = rows.running(JOB.text(), "STARTED");

        recovery.run();

        assertThat(rows.job(id))
                .containsEntry("STATUS", "FAILED")
                .containsEntry("EXIT_CODE", "FAILED")
                .containsEntry("VERSION", 2L)
                .containsEntry("EXIT_MESSAGE", Verdict.CRASHED.message());
        assertThat(rows.job(id).get("END_TIME")).isNotNull();
        assertThat(rows.task(id))
                .containsEntry("EXIT_CODE", 1)
                .containsEntry("EXIT_MESSAGE", Verdict.CRASHED.message())
                .containsEntry("ERROR_MESSAGE", Verdict.CRASHED.message());
        assertThat(rows.task(id).get("END_TIME")).isNotNull();
        assertThat(rows.audited("Ended job execution " + id)).isEqualTo(1);
    }

    @Test
    void endsOnlyTheStepsThatWereRunning() {
        long id = rows.running(JOB.text(), "STARTED");

        recovery.run();

        assertThat(rows.step(id, "first")).containsEntry("STATUS", "COMPLETED").containsEntry("VERSION", 3L);
        assertThat(rows.step(id, "second"))
                .containsEntry("STATUS", "FAILED")
                .containsEntry("EXIT_CODE", "FAILED")
                .containsEntry("VERSION", 4L)
                .containsEntry("WRITE_COUNT", 20L);
    }

    @Test
    void endsAJobThatWasStartingOrStopping() {
        long starting = rows.running(JOB.text(), "STARTING");
        long stopping = rows.running(JOB.text(), "STOPPING");

        recovery.run();

        assertThat(rows.job(starting)).containsEntry("STATUS", "FAILED");
        assertThat(rows.job(stopping)).containsEntry("STATUS", "FAILED");
    }

    @Test
    void leavesAJobAloneWhoseLockIsHeld() throws Exception {
        JobName other = JobName.PUSH_NEW_PURCHASES;
        long id = rows.running(other.text(), "STARTED");

        try (Connection process = rows.holdLock(other)) {
            recovery.run();

            assertThat(process.isClosed()).isFalse();
            assertThat(rows.job(id)).containsEntry("STATUS", "STARTED").containsEntry("VERSION", 1L);
            assertThat(rows.task(id)).containsEntry("END_TIME", null);
        }

        recovery.run();
        assertThat(rows.job(id)).containsEntry("STATUS", "FAILED");
    }

    @Test
    void endsTheDeadPartOfAJobAndLeavesTheLivingOne() throws Exception {
        JobName job = JobName.MIGRATE_SUPPLIERS;
        long dead = rows.running(job, new Part(1, 3));
        long living = rows.running(job, new Part(2, 3));

        try (Connection process = rows.holdLock(job, new Part(2, 3))) {
            recovery.run();

            assertThat(process.isClosed()).isFalse();
            assertThat(rows.job(dead)).containsEntry("STATUS", "FAILED");
            assertThat(rows.job(living)).containsEntry("STATUS", "STARTED").containsEntry("VERSION", 1L);
            assertThat(rows.task(living)).containsEntry("END_TIME", null);
        }
    }

    @Test
    void endsAJobOnceWhenTwoServersFindIt() {
        List<Long> crashed = Stream.generate(() -> rows.running(JOB.text(), "STARTED"))
                .limit(50)
                .toList();

        CompletableFuture.allOf(CompletableFuture.runAsync(recovery::run), CompletableFuture.runAsync(recovery::run))
                .join();

        assertThat(crashed).allSatisfy(id -> {
            assertThat(rows.job(id)).containsEntry("STATUS", "FAILED").containsEntry("VERSION", 2L);
            assertThat(rows.audited("Ended job execution " + id + ":")).isEqualTo(1);
        });
    }

    @Test
    void leavesJobsAloneThatAreNotOurs() {
        long job = rows.running("somebody-elses-job", "STARTED");
        long task = rows.started("somebody-elses-task", 600);

        recovery.run();

        assertThat(rows.job(job)).containsEntry("STATUS", "STARTED");
        assertThat(rows.task(task)).containsEntry("END_TIME", null);
    }

    @Test
    void endsATaskThatNeverStartedAfterAGracePeriod() {
        long old = rows.launched(JOB.text(), 11);
        long young = rows.launched(JOB.text(), 9);

        recovery.run();

        assertThat(rows.task(old))
                .containsEntry("EXIT_CODE", 1)
                .containsEntry("EXIT_MESSAGE", Verdict.NEVER_STARTED.message());
        assertThat(rows.task(young)).containsEntry("END_TIME", null);
    }

    @Test
    void endsATaskThatDiedBeforeItsJobStarted() {
        long id = rows.started(JOB.text(), 11);

        recovery.run();

        assertThat(rows.task(id))
                .containsEntry("EXIT_CODE", 1)
                .containsEntry("EXIT_MESSAGE", Verdict.CRASHED.message());
    }

    @Test
    void leavesAnOldTaskAloneWhoseJobsLockIsHeld() throws Exception {
        JobName other = JobName.CRAWL_YT1998_PURCHASES;
        long id = rows.started(other.text(), 60);

        try (Connection process = rows.holdLock(other)) {
            recovery.run();

            assertThat(process.isClosed()).isFalse();
            assertThat(rows.task(id)).containsEntry("END_TIME", null);
        }
    }

    @Test
    void endsATaskByTheJobsThatEndedInIt() {
        long completed = rows.ended(JOB.text(), "COMPLETED", 11);
        long failed = rows.ended(JOB.text(), "FAILED", 11);
        long justNow = rows.ended(JOB.text(), "COMPLETED", 0);

        recovery.run();

        assertThat(rows.task(completed)).containsEntry("EXIT_CODE", 0).containsEntry("ERROR_MESSAGE", null);
        assertThat(rows.task(failed)).containsEntry("EXIT_CODE", 1);
        assertThat(rows.task(justNow)).containsEntry("END_TIME", null);
    }

    @Test
    void restartsARecoveredJobWithItsParameters() {
        long id = rows.running(JOB.text(), "STARTED");
        recovery.run();
        long last = rows.lastTask();

        assertThat(server.put("/jobs/executions/" + id + "?restart=true&schemaTarget=boot3"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200));

        await().atMost(PATIENCE).until(() -> rows.lastTask() == last + 1);
        assertThat(rows.manifest(last + 1)).contains("businessDate=2026-11-25", "run.id=7,java.lang.Long");
    }

    @Test
    void endsATaskAtOnceWhoseProcessIsKnownToBeGone() {
        recoversWith("exit=3", 1);
        recoversWith("exit=0", 0);
    }

    /** One after the other: the launcher forgets what has ended when the next is launched. */
    private void recoversWith(String exit, int code) {
        assertThat(SilentApp.launch(server, JOB, exit)).isEqualTo(201);
        long task = rows.lastTask();
        await().atMost(PATIENCE).untilAsserted(() -> {
            recovery.run();
            assertThat(rows.task(task)).containsEntry("EXIT_CODE", code);
        });
    }

    @Test
    void leavesAnOldTaskAloneWhoseProcessLives(@TempDir Path dir) throws Exception {
        Path end = dir.resolve("end");
        assertThat(SilentApp.launch(server, JOB, "until=" + end)).isEqualTo(201);
        long id = rows.lastTask();
        await().atMost(PATIENCE).until(() -> rows.task(id).get("EXTERNAL_EXECUTION_ID") != null);
        rows.age(id, 600);

        recovery.run();

        assertThat(rows.task(id)).containsEntry("END_TIME", null);
        Files.createFile(end);
    }
}
