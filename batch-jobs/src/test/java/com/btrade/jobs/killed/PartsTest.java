package com.btrade.jobs.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.Filled;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobLockName;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import com.btrade.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three processes, each with a part of a job, one of them killed with SIGKILL at a random moment and launched again, leave
 * the rows of one process with the whole job; {@code -Dbtrade.seed=} with the seed that is logged chooses the same moment.
 */
class PartsTest {
    private static final Logger log = LoggerFactory.getLogger(PartsTest.class);

    private static final long SEED = Long.getLong("btrade.seed", System.currentTimeMillis());
    private static final int ROWS = 300;
    private static final int PARTS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** A part that is done before it is killed is one more try. */
    private static final int DRAWS = 10;

    private static final String SMALL = "--btrade.migrate.chunk-size=2";
    /** Which part adds a row first is chance. */
    private static final Map<String, String> ANY_ORDER = Map.of(
            "supplier", "mobile, id",
            "users", "phone, id");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource(names = {"MIGRATE_SUPPLIERS", "MIGRATE_USERS"})
    void leaveTheRowsOfOneUndisturbedProcess(JobName job) {
        List<String> expected = undisturbed(job);
        int draws = 1;
        while (!killAndCompare(job, expected)) {
            assertThat(draws++).as("it was killed at work").isLessThan(DRAWS);
        }
    }

    private static List<String> undisturbed(JobName job) {
        Database database = filled();
        JobRun run = JobRun.inThisJvm(database.space(), job, SMALL);
        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        return Contents.of(database, ANY_ORDER);
    }

    private boolean killAndCompare(JobName job, List<String> expected) {
        Database database = filled();
        Part victim = new Part(random.nextInt(1, PARTS + 1), PARTS);
        String own = own(victim);
        long moment = random.nextInt(1, own.split(",").length);
        List<JobProcess> others = new ArrayList<>();
        try (JobProcess process = start(database, job, victim)) {
            IntStream.rangeClosed(1, PARTS)
                    .filter(number -> number != victim.number())
                    .forEach(number -> others.add(start(database, job, new Part(number, PARTS))));
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> judged(database, own) >= moment || !process.isAlive());
            process.kill();
            process.await();
            if (!leftRunning(database, victim)) {
                return false;
            }
            log.info("{} {} killed at {} of its rows {}, seed {}", job.text(), victim, moment, own.length(), SEED);
            awaitFree(database, job, victim);
            JobRun again = JobRun.inThisJvm(database.space(), job, SMALL, "part=" + victim);
            assertThat(again.exitCode()).as(again.lastLine()).isZero();
            assertThat(again.output()).contains("was left running by a crash");
            assertThat(others).allSatisfy(other -> {
                JobRun run = other.await();
                assertThat(run.exitCode()).as(run.lastLine()).isZero();
            });
        } finally {
            others.forEach(JobProcess::close);
        }
        assertThat(Contents.of(database, ANY_ORDER)).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(expected);
        return true;
    }

    private static Database filled() {
        Database database = new Database(Sandbox.shared().fresh(PartsTest.class));
        Filled.yaoyy(database.space(), ROWS);
        return database;
    }

    private static JobProcess start(Database database, JobName job, Part part) {
        return JobProcess.start(database.space(), job, Map.of(), SMALL, "part=" + part);
    }

    /** The keys of a part's source rows, as {@link Filled} makes them. */
    private static String own(Part part) {
        return IntStream.rangeClosed(1, ROWS)
                .filter(n -> part.holds(Long.toString(13_800_000_000L + (n % 7 == 0 ? n - 1 : n))))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static long judged(Database database, String own) {
        return database.number("SELECT COUNT(*) FROM migration_verdict WHERE source_id IN (" + own + ")");
    }

    private static boolean leftRunning(Database database, Part part) {
        return repository(database)
                        .sql("""
                SELECT COUNT(*) FROM BATCH_JOB_EXECUTION e
                JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
                WHERE p.PARAMETER_NAME = 'part' AND p.PARAMETER_VALUE = :part AND e.STATUS = 'STARTED'""")
                        .param("part", part.toString())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static void awaitFree(Database database, JobName job, Part part) {
        await().atMost(LIMIT)
                .until(() -> repository(database)
                                .sql("SELECT IS_FREE_LOCK(" + JobLockName.SQL + ")")
                                .param(JobLockName.of(job, part))
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private static JdbcClient repository(Database database) {
        return Database.of(database.space().jobRepositoryUrl(), database.space());
    }
}
