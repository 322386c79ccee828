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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final String[] SMALL = {"--btrade.migrate.chunk-size=2", "--btrade.clean.chunk-size=2"};
    /** Which part adds a row first is chance. */
    private static final Map<String, String> ANY_ORDER = Map.of(
            "supplier", "mobile, id",
            "users", "phone, id",
            "supplier_change", "unit, id");

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource(names = {"MIGRATE_SUPPLIERS", "MIGRATE_USERS", "CLEAN_SUPPLIERS"})
    void leaveTheRowsOfOneUndisturbedProcess(JobName job) {
        Database undisturbed = undisturbed(job);
        int draws = 1;
        while (!killAndCompare(job, undisturbed)) {
            assertThat(draws++).as("it was killed at work").isLessThan(DRAWS);
        }
    }

    private static Database undisturbed(JobName job) {
        Database database = filled(job);
        JobRun run = JobRun.inThisJvm(database.space(), job, SMALL);
        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        return database;
    }

    private boolean killAndCompare(JobName job, Database undisturbed) {
        Database database = filled(job);
        Part victim = new Part(random.nextInt(1, PARTS + 1), PARTS);
        long all = done(undisturbed, job, victim);
        long moment = random.nextLong(1, all);
        List<JobProcess> others = new ArrayList<>();
        try (JobProcess process = start(database, job, victim)) {
            IntStream.rangeClosed(1, PARTS)
                    .filter(number -> number != victim.number())
                    .forEach(number -> others.add(start(database, job, new Part(number, PARTS))));
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> done(database, job, victim) >= moment || !process.isAlive());
            process.kill();
            process.await();
            if (!leftRunning(database, victim)) {
                return false;
            }
            log.info("{} {} killed at {} of {}, seed {}", job.text(), victim, moment, all, SEED);
            awaitFree(database, job, victim);
            JobRun again = JobRun.inThisJvm(database.space(), job, with("part=" + victim));
            assertThat(again.exitCode()).as(again.lastLine()).isZero();
            assertThat(again.output()).contains("was left running by a crash");
            assertThat(others).allSatisfy(other -> {
                JobRun run = other.await();
                assertThat(run.exitCode()).as(run.lastLine()).isZero();
            });
        } finally {
            others.forEach(JobProcess::close);
        }
        assertThat(Contents.of(database, ANY_ORDER))
                .as("seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(Contents.of(undisturbed, ANY_ORDER));
        return true;
    }

    private static Database filled(JobName job) {
        Database database = new Database(Sandbox.shared().fresh(PartsTest.class));
        if (job != JobName.CLEAN_SUPPLIERS) {
            Filled.yaoyy(database.space(), ROWS);
            return database;
        }
        Filled.suppliers(database, ROWS);
        // The second mobile of some rows is known: whoever merges these must have waited for whoever splits those.
        database.update("""
                INSERT INTO supplier (name, mobile, variety, createtime)
                SELECT CONCAT('同号', id), SUBSTRING(mobile, 13), '7', '2016-01-01' FROM supplier
                WHERE mobile LIKE '%/%' AND id % 4 = 1 ORDER BY id""");
        return database;
    }

    private static JobProcess start(Database database, JobName job, Part part) {
        return JobProcess.start(database.space(), job, Map.of(), with("part=" + part));
    }

    private static String[] with(String argument) {
        return Stream.concat(Stream.of(SMALL), Stream.of(argument)).toArray(String[]::new);
    }

    /** How many of the rows or mobiles of a part are done. */
    private static long done(Database database, JobName job, Part part) {
        String keys = job == JobName.CLEAN_SUPPLIERS
                ? "SELECT DISTINCT SUBSTRING_INDEX(unit, ' ', -1) AS k FROM supplier_change"
                : "SELECT " + phone() + " AS k FROM migration_verdict";
        return database.rows(keys).stream()
                .filter(row -> part.holds(String.valueOf(row.get("k"))))
                .count();
    }

    /** The phone of a source row, as {@link Filled} makes it of its key. */
    private static String phone() {
        return "13800000000 + IF(source_id % 7 = 0, source_id - 1, source_id)";
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
