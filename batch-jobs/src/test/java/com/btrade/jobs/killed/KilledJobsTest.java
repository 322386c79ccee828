package com.btrade.jobs.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Sites;
import com.btrade.sandbox.site.SiteOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Killed with SIGKILL at a random moment and started again, a job leaves the rows of one that nobody disturbed. Each job is
 * killed once, in the profile {@code nightly} ten times; {@code -Dbtrade.seed=} with the seed that is logged chooses the
 * same moments again.
 */
class KilledJobsTest {
    private static final Logger log = LoggerFactory.getLogger(KilledJobsTest.class);

    private static final int KILLS = Integer.getInteger("btrade.kills", 1);
    private static final long SEED = Long.getLong("btrade.seed", System.currentTimeMillis());
    /** A moment that comes after the end of a job is drawn again. */
    private static final int DRAWS = 20;

    private static final Sites SITES = Sites.start(SiteOptions.defaults(), KilledJobs.ITEMS);

    private final Map<KilledJob, Undisturbed> undisturbed = new HashMap<>();

    private record Undisturbed(long progress, List<String> contents) {}

    @AfterAll
    static void closeSites() {
        SITES.close();
    }

    @TestFactory
    Stream<DynamicContainer> leavesTheRowsOfAnUndisturbedRun() {
        return KilledJobs.on(SITES).stream()
                .map(job -> dynamicContainer(
                        job.name(),
                        IntStream.rangeClosed(1, KILLS)
                                .mapToObj(kill -> dynamicTest(
                                        job.name() + ", kill " + kill + " of seed " + SEED,
                                        () -> killAndCompare(job, kill)))));
    }

    private void killAndCompare(KilledJob job, int kill) {
        Undisturbed expected = undisturbed.computeIfAbsent(job, KilledJobsTest::undisturbed);
        Random random = new Random(SEED + 31L * job.name().hashCode() + kill);
        boolean killed = false;
        for (int draw = 0; draw < DRAWS && !killed; draw++) {
            killed = killAndCompare(job, Moment.any(random, expected.progress()), expected);
        }
        assertThat(killed).as("it was killed at work").isTrue();
    }

    private static Undisturbed undisturbed(KilledJob job) {
        Database database = new Database(Sandbox.shared().fresh(KilledJobsTest.class));
        JobRun run = job.run(database.space(), job.prepare().apply(database.space()));
        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        return new Undisturbed(job.progressOf(database), Contents.of(database));
    }

    private static boolean killAndCompare(KilledJob job, Moment moment, Undisturbed expected) {
        Database database = new Database(Sandbox.shared().fresh(KilledJobsTest.class));
        List<String> arguments = job.prepare().apply(database.space());
        try (JobProcess process = job.start(database.space(), arguments)) {
            if (!moment.kill(job, database, process)) {
                return false;
            }
        }
        log.info("{} killed at {} of {}, seed {}", job.name(), job.progressOf(database), expected.progress(), SEED);
        JobRun again = job.run(database.space(), arguments);

        assertThat(again.exitCode()).as(again.lastLine()).isZero();
        assertThat(again.output()).contains("was left running by a crash");
        List<String> contents = Contents.of(database);
        assertThat(without(expected.contents(), contents))
                .as("lost, seed %d", SEED)
                .isEmpty();
        assertThat(without(contents, expected.contents()))
                .as("doubled or other")
                .isEmpty();
        return true;
    }

    /** What stands in the first list more often than in the second. */
    private static List<String> without(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }
}
