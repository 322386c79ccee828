package com.btrade.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Over 200 faults on all components: {@code ./mvnw -Pfaults verify}. The table of what came of them is printed and left in
 * {@code target/faults/table.md}; {@code -Dfaults.seed=} with the seed that is printed has the same faults again, and
 * {@code -Dfaults.count=} fewer or more of them.
 */
class AllFaults {
    private static final int COUNT = Integer.getInteger("faults.count", 230);
    private static final int OF_JOBS = Integer.getInteger("faults.jobs", 60);
    private static final Path TABLE = Path.of("target", "faults", "table.md");

    @Test
    void nothingIsLostAndNothingIsDoneTwice() throws Exception {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try (Run run = Run.start(AllFaults.class);
                Jobs jobs = run.startJobs()) {
            run.table().writeTo(TABLE);
            List<Fault> ofJobs = FaultKinds.dealt(JobFaultKinds.all(), OF_JOBS, run.random());
            List<Fault> ofStreams = new ArrayList<>(FaultKinds.longOnes());
            ofStreams.addAll(FaultKinds.dealt(FaultKinds.all(run.world()), COUNT - ofStreams.size(), run.random()));
            Future<?> jobsDone = beside.submit(() -> {
                run.disturbJobs(jobs, ofJobs, 2);
                return true;
            });
            run.disturb(ofStreams, FaultKinds.longOnes().size());
            jobsDone.get();
            run.conclude();

            assertThat(run.faults()).isEmpty();
        } finally {
            beside.shutdownNow();
        }
    }
}
