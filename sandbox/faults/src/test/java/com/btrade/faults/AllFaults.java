package com.btrade.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * At least 200 faults on all components, each kind at least once: {@code ./mvnw -Pfaults verify}. The table of what came of
 * them is printed and becomes {@code RESULTS.md}, as far as it has got {@code target/faults/table.md}; {@code -Dfaults.seed=}
 * with the seed that is printed has the same faults again, {@code -Dfaults.count=} and {@code -Dfaults.jobs=} others than all.
 */
@ExtendWith(SaysSeed.class)
class AllFaults {
    private static final int AT_LEAST = 200;
    private static final int COUNT = Integer.getInteger("faults.count", 190);
    private static final int OF_JOBS = Integer.getInteger("faults.jobs", 60);
    private static final boolean ALL =
            Stream.of("faults.count", "faults.jobs").allMatch(name -> System.getProperty(name) == null);
    private static final int AT_ONCE = 8;
    private static final int OF_JOBS_AT_ONCE = 3;
    private static final Path TABLE = Path.of("target", "faults", "table.md");
    private static final Path RESULTS = Path.of("RESULTS.md");

    @Test
    void nothingIsLostAndNothingIsDoneTwice() throws Exception {
        try (Run run = Run.start(AllFaults.class);
                Jobs jobs = run.startJobs()) {
            run.table().writeTo(TABLE);
            disturb(run, jobs);
            run.conclude();

            if (ALL) {
                List<Fault> lacking = run.table().lacking(kinds(run));
                writeResults(run, lacking);
                assertThat(lacking).as("kinds that found no occasion").isEmpty();
                assertThat(run.table().size()).isGreaterThanOrEqualTo(AT_LEAST);
            }
            assertThat(run.faults()).isEmpty();
        }
    }

    /** The streams and the jobs side by side, as in production. */
    private static void disturb(Run run, Jobs jobs) throws Exception {
        List<Fault> ofJobs = dealt(JobFaultKinds.longOnes(), JobFaultKinds.all(), OF_JOBS, run);
        List<Fault> ofStreams = dealt(FaultKinds.longOnes(), FaultKinds.all(run.world()), COUNT, run);
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> jobsDone = beside.submit(() -> {
                run.disturbJobs(jobs, ofJobs, OF_JOBS_AT_ONCE);
                if (ALL) {
                    run.disturbJobsUntilEach(jobs, ofJobs);
                }
                return true;
            });
            int together = Math.min(COUNT, FaultKinds.longOnes().size());
            run.disturb(ofStreams.subList(0, together), together);
            run.disturb(ofStreams.subList(together, ofStreams.size()), AT_ONCE);
            if (ALL) {
                run.disturbUntilEach(ofStreams);
            }
            jobsDone.get();
            while (ALL && run.table().size() < AT_LEAST) {
                run.disturb(FaultKinds.dealt(FaultKinds.all(run.world()), AT_ONCE, run.random()), AT_ONCE);
            }
        } finally {
            beside.shutdownNow();
        }
    }

    private static List<Fault> dealt(List<Fault> first, List<Fault> kinds, int count, Run run) {
        List<Fault> dealt = new ArrayList<>(first);
        dealt.addAll(FaultKinds.dealt(kinds, Math.max(0, count - first.size()), run.random()));
        return dealt;
    }

    private static List<Fault> kinds(Run run) {
        return Stream.of(
                        FaultKinds.longOnes(),
                        FaultKinds.all(run.world()),
                        JobFaultKinds.longOnes(),
                        JobFaultKinds.all())
                .flatMap(List::stream)
                .toList();
    }

    private static void writeResults(Run run, List<Fault> lacking) throws IOException, InterruptedException {
        Files.writeString(RESULTS, """
                # What came of the faults

                `./mvnw -Pfaults verify` disturbs the platform and writes this file; [README](README.md) says how. %s
                %s.

                Lost and doubled are the facts that a wave lacked, or had too many, when it was left to
                itself. All waves, and all offsets of Kafka, were looked at once more at the end; found wrong: %s.
                Kinds that found no occasion: %s.

                %s""".formatted(
                        Machine.described(),
                        run.described(),
                        run.faults().isEmpty() ? "nothing" : run.faults(),
                        lacking.isEmpty() ? "none" : lacking,
                        run.table()));
    }
}
