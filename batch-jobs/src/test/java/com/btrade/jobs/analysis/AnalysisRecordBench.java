package com.btrade.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Bench;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Figures;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The analysis of a day against the earlier system's loop over its records: {@code ./mvnw -Pbench verify}, on fewer records
 * with {@code -Dbench.records=20000}. All pushes but one have good rates: what is compared is the reading and the judging. The
 * job's time is that of its steps, for the loop has no program to start either.
 */
class AnalysisRecordBench {
    private static final int RECORDS = Integer.getInteger("bench.records", 200_000);
    private static final int FEWER = 100;
    private static final int TIMES = 5;

    private final Space space = Sandbox.shared().fresh(AnalysisRecordBench.class);
    private final Marketplace marketplace = new Marketplace(space);

    @Test
    void judgesADayFasterThanALoopOverItsRecords() {
        BusyDay day = new BusyDay(marketplace);
        List<Double> seconds = List.of();
        for (int stored = 0, records = RECORDS / FEWER; records <= RECORDS; stored = records, records *= 10) {
            day.fill(stored / BusyDay.TOLD, records / BusyDay.TOLD);
            seconds = analyse(records);
            double thousand = seconds.get(TIMES / 2) * 1e6 / records;
            Figures.of("analysis-record").tell("1,000 of %,d records".formatted(records), thousand, "ms");
        }
        long start = System.nanoTime();
        List<Integer> weak;
        try (EarlierAnalysis loop = new EarlierAnalysis(space, marketplace)) {
            weak = loop.weak();
        }
        double loop = (System.nanoTime() - start) / 1e9;
        marketplace.close();

        assertThat(weak).containsExactly(BusyDay.WEAK);
        double job = seconds.get(TIMES / 2);
        Figures.of("analysis-record")
                .tell("job, median", job, "s")
                .tell("job, fastest", seconds.get(0), "s")
                .tell("job, slowest", seconds.get(TIMES - 1), "s")
                .tell("loop over the records", loop, "s")
                .tell("times faster than the loop", loop / job, "x", ">= 20");
        assertThat(loop / job).as("times faster").isGreaterThan(1);
    }

    /** Sorted seconds. */
    private List<Double> analyse(int records) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            JobRun run = JobRun.inThisJvm(space, JobName.ANALYSIS_RECORD, new Class<?>[] {Today.class});
            assertThat(run.count("read")).isEqualTo(records / BusyDay.TOLD);
            assertThat(run.count("nothing.NO_RECIPIENTS"))
                    .as("the weak one, with nobody left to tell")
                    .isEqualTo(1);
            seconds.add(Bench.secondsOf(space, "record") + Bench.secondsOf(space, "publish"));
        }
        seconds.sort(Double::compareTo);
        return seconds;
    }
}
