package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LaunchTest {
    private static final Space SPACE = Sandbox.shared().fresh(LaunchTest.class);

    @Test
    void refusesAnUnknownJobInOneLineWithoutTouchingAStore() {
        JobRun run = JobRun.with("--spring.batch.job.name=nonsense", "--BTRADE_MYSQL_URL=jdbc:mysql://127.0.0.1:1/x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().strip().lines()).hasSize(1);
        assertThat(run.lastLine()).contains("Cannot start job", "nonsense", "convert-trader-data");
    }

    @Test
    void refusesABadDateInOneLine() {
        JobRun run = JobRun.with("--spring.batch.job.name=convert-trader-data", "businessDate=tomorrow");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().strip().lines()).hasSize(1);
        assertThat(run.lastLine()).contains("Invalid date: tomorrow");
    }

    @Test
    void saysWhichStoreIsAway() {
        JobRun run = JobRun.with(
                "--spring.batch.job.name=convert-trader-data",
                "--BTRADE_MYSQL_URL=jdbc:mysql://127.0.0.1:1/yaocai",
                "--spring.datasource.hikari.connection-timeout=500");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .contains("convert-trader-data FAILED")
                .contains("Cannot reach MySQL")
                .contains("BTRADE_MYSQL_URL");
    }

    @Test
    void isNotKeptFromAJobByAWrongSettingOfAnother() {
        assertThat(convert(Sandbox.shared().fresh(LaunchTest.class), "--btrade.crawl.yt1998.max-pages=-1")
                        .exitCode())
                .isZero();
    }

    @Test
    void endsWithTheCountsAsTheVeryLastLineOfTheProcess() {
        try (JobProcess process = JobProcess.start(SPACE, JobName.CONVERT_TRADER_DATA, Map.of())) {
            JobRun run = process.await();

            assertThat(run.exitCode()).isZero();
            assertThat(run.lastLine())
                    .matches(".*convert-trader-data COMPLETED in \\d+\\.\\d s: "
                            + "read=0 written=0 filtered=0 skipped=0 setAside=0 \\(读取 0，写入 0，过滤 0，跳过 0，搁置 0\\)");
        }
    }

    @Test
    void countsRunsOfOneDayAndDryRunsApart() {
        Space space = Sandbox.shared().fresh(LaunchTest.class);

        convert(space, "businessDate=2026-11-20");
        convert(space, "businessDate=2026-11-20");
        convert(space, "businessDate=2026-11-20", "dryRun=true");

        assertThat(runs(space))
                .containsExactly(
                        "2026-11-20 false run 1 COMPLETED",
                        "2026-11-20 false run 2 COMPLETED",
                        "2026-11-20 true run 3 COMPLETED");
    }

    @Test
    void goesOnWithTheRunThatFailed() {
        Space space = Sandbox.shared().fresh(LaunchTest.class);
        Database database = new Database(space);
        database.update("DELETE FROM btrade_lock WHERE name = 'users'");
        database.insertTrader("张三", "13800000001", "黄芪", "", "", "", 1);

        JobRun failed = convert(space);
        convert(space, "dryRun=true");
        database.update("INSERT INTO btrade_lock (name) VALUES ('users')");
        JobRun goneOn = convert(space);

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.lastLine()).contains("FAILED", "cause 原因: ");
        assertThat(goneOn.exitCode()).isZero();
        assertThat(runs(space))
                .containsExactly(
                        "2026-11-23 false run 1 FAILED",
                        "2026-11-23 true run 2 COMPLETED",
                        "2026-11-23 false run 1 COMPLETED");
    }

    private static JobRun convert(Space space, String... arguments) {
        return JobRun.inThisJvm(space, JobName.CONVERT_TRADER_DATA, new Class<?>[] {Today.class}, arguments);
    }

    private static List<String> runs(Space space) {
        return JdbcClient.create(
                        new DriverManagerDataSource(space.jobRepositoryUrl(), space.mysqlUser(), space.mysqlPassword()))
                .sql("""
                        SELECT CONCAT(d.PARAMETER_VALUE, ' ', r.PARAMETER_VALUE, ' run ', n.PARAMETER_VALUE, ' ', e.STATUS)
                        FROM BATCH_JOB_EXECUTION e
                        JOIN BATCH_JOB_EXECUTION_PARAMS d USING (JOB_EXECUTION_ID)
                        JOIN BATCH_JOB_EXECUTION_PARAMS r USING (JOB_EXECUTION_ID)
                        JOIN BATCH_JOB_EXECUTION_PARAMS n USING (JOB_EXECUTION_ID)
                        WHERE d.PARAMETER_NAME = 'businessDate' AND r.PARAMETER_NAME = 'dryRun' AND n.PARAMETER_NAME = 'run.id'
                        ORDER BY e.JOB_EXECUTION_ID""")
                .query(String.class)
                .list();
    }
}
