package com.btrade.jobs.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataReportTest {
    private final Space space = Sandbox.shared().fresh(DataReportTest.class);
    private final Database database = new Database(space);

    @Test
    void tellsWhatBecameOfTheRowsOfTheLastRuns() {
        database.insertTrader("张三", "13800000001", "黄芪", "", "", "", 1);
        database.insertTrader("李四", "13800000002", "没有这味药", "", "", "", 2);
        run(JobName.CONVERT_TRADER_DATA);
        run(JobName.CONVERT_TRADER_DATA, "dryRun=true");

        JobRun report = run(JobName.DATA_REPORT);

        assertThat(report.exitCode()).isZero();
        assertThat(report.count("written")).isEqualTo(1);
        assertThat(report.output().lines().filter(line -> line.contains("COMPLETED ")))
                .anyMatch(line -> line.matches(".*2026-11-23 +1 +convert +COMPLETED +2 +1 +0 +0 +1 +0$"))
                .anyMatch(line -> line.matches(".*2026-11-23 +2 +convert +COMPLETED +0 .*dry run 试运行"));
        assertThat(report.output()).doesNotContain("unaccounted");
    }

    @Test
    void tellsOfNoMoreRunsThanAskedFor() {
        run(JobName.CONVERT_TRADER_DATA);
        run(JobName.CONVERT_TRADER_DATA);

        assertThat(steps(run(JobName.DATA_REPORT, "--btrade.report.runs=1"))).hasSize(1);
        assertThat(steps(run(JobName.DATA_REPORT))).hasSize(2);
    }

    @Test
    void keepsWhatAFailedRunCounted() {
        database.update("DELETE FROM btrade_lock WHERE name = 'users'");
        database.insertTrader("张三", "13800000001", "黄芪", "", "", "", 1);
        run(JobName.CONVERT_TRADER_DATA);

        assertThat(run(JobName.DATA_REPORT).output()).containsPattern("convert +FAILED +1 +0 .*unaccounted 未说明去向 1");
    }

    @Test
    void saysHowManyRowsNobodyAccountsFor() {
        assertThat(text("crawl-zyctd", Map.of("read", 10L, "written", 3L, "rejected", 2L, "rejected.BAD_MOBILE", 2L)))
                .last()
                .isEqualTo("      rejected.BAD_MOBILE=2");
        assertThat(String.join("\n", text("crawl-zyctd", Map.of("read", 10L, "written", 3L, "rejected", 2L))))
                .contains("unaccounted 未说明去向 5");
        assertThat(String.join("\n", text("push-new-purchases", Map.of("read", 1L, "written", 2L))))
                .doesNotContain("unaccounted");
    }

    private static List<String> text(String job, Map<String, Long> counts) {
        Instant noon = Today.NOW;
        return ReportText.of(
                job,
                List.of(new StepSummary(
                        "1", job, "crawl", 1, 1, "2026-11-23", false, "COMPLETED", noon, noon, counts)));
    }

    private static List<String> steps(JobRun report) {
        return report.output()
                .lines()
                .filter(line -> line.matches(" +2.* convert +COMPLETED .*"))
                .toList();
    }

    private JobRun run(JobName job, String... arguments) {
        return JobRun.inThisJvm(space, job, new Class<?>[] {Today.class}, arguments);
    }
}
