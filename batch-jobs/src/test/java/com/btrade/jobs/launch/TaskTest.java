package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.DataFlow;
import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Jobs as Data Flow launches, restarts and stops them. */
class TaskTest {
    private static final JobName CONVERT = JobName.CONVERT_TRADER_DATA;
    private static final int ROWS = 1_000;

    private final Space space = Sandbox.shared().fresh(TaskTest.class);
    private final Database database = new Database(space);
    private final DataFlow dataFlow = new DataFlow(space);

    @Test
    void writesTheCountsOfACompletedJobIntoItsTaskExecution() {
        database.insertTrader("张三", "13800000001", "黄芪", "", "", "", 1);

        JobRun run = dataFlow.launch(CONVERT, "businessDate=2026-11-20", "--btrade.convert.chunk-size=9");

        assertThat(run.exitCode()).isZero();
        assertThat(dataFlow.task(1))
                .containsEntry("TASK_NAME", "convert-trader-data")
                .containsEntry("EXIT_CODE", 0)
                .containsEntry("ERROR_MESSAGE", null)
                .hasEntrySatisfying("START_TIME", start -> assertThat(start).isNotNull())
                .hasEntrySatisfying("END_TIME", end -> assertThat(end).isNotNull());
        assertThat(exitMessage(1)).contains("convert-trader-data COMPLETED", "written=1");
        assertThat(run.lastLine()).endsWith(exitMessage(1));
        assertThat(dataFlow.jobs(1)).containsExactly("convert-trader-data 1 COMPLETED: convert");
        assertThat(dataFlow.arguments(1))
                .contains("businessDate=2026-11-20", "--btrade.convert.chunk-size=9")
                .noneMatch(argument -> argument.startsWith("--spring.datasource."));
    }

    @Test
    void opensItsTaskExecutionWhenACronJobStartedIt() {
        assertThat(dataFlow.fire(CONVERT, "businessDate=2026-11-20").exitCode()).isZero();
        assertThat(dataFlow.fire(CONVERT, "businessDate=2026-11-20").exitCode()).isZero();

        assertThat(dataFlow.task(2))
                .containsEntry("TASK_NAME", "convert-trader-data")
                .containsEntry("EXIT_CODE", 0)
                .hasEntrySatisfying("START_TIME", start -> assertThat(start).isNotNull())
                .hasEntrySatisfying("END_TIME", end -> assertThat(end).isNotNull());
        assertThat(dataFlow.arguments(2)).contains("businessDate=2026-11-20");
        assertThat(dataFlow.jobs(2)).containsExactly("convert-trader-data 2 COMPLETED: convert");
    }

    @Test
    void createsNoTablesBesideThoseOfDataFlow() {
        dataFlow.launch(CONVERT);

        assertThat(dataFlow.jdbc().sql("SHOW TABLES").query(String.class).list())
                .isNotEmpty()
                .allMatch(table -> table.startsWith("BOOT3_"));
    }

    @Test
    void createsNoTablesOfTasksWhenNobodyLaunchedOne() {
        Space alone = Sandbox.shared().fresh(TaskTest.class);

        JobRun.inThisJvm(alone, CONVERT);

        assertThat(JdbcClient.create(new DriverManagerDataSource(
                                alone.jobRepositoryUrl(), alone.mysqlUser(), alone.mysqlPassword()))
                        .sql("SHOW TABLES")
                        .query(String.class)
                        .list())
                .contains("BATCH_JOB_EXECUTION")
                .noneMatch(table -> table.startsWith("TASK_"));
    }

    @Test
    void saysWhichStepFailedAndWhy() {
        breakConversion();
        database.insertTrader("张三", "13800000001", "黄芪", "", "", "", 1);

        JobRun run = dataFlow.launch(CONVERT);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(dataFlow.task(1)).containsEntry("EXIT_CODE", 1);
        assertThat(exitMessage(1)).startsWith("Step 步骤 convert: ");
        String cause = exitMessage(1).substring("Step 步骤 convert: ".length());
        assertThat(run.lastLine()).endsWith(cause);
        assertThat(String.valueOf(dataFlow.task(1).get("ERROR_MESSAGE")))
                .startsWith(cause)
                .contains("\tat ");
        assertThat(dataFlow.exitMessages(1))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).startsWith(cause).contains("\tat "));
    }

    @Test
    void endsTheTaskExecutionOfWrongArguments() {
        JobRun run = dataFlow.launch(CONVERT, "businessDate=tomorrow");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output().strip().lines()).hasSize(1);
        assertThat(dataFlow.task(1)).containsEntry("EXIT_CODE", 2);
        assertThat(exitMessage(1)).isEqualTo("Invalid date: tomorrow, expected a day such as 2026-11-23");
        assertThat(dataFlow.task(1).get("END_TIME")).isNotNull();
    }

    @Test
    void startsNothingInATaskExecutionThatHasEnded() {
        dataFlow.launch(CONVERT);
        Map<String, Object> ended = dataFlow.task(1);

        JobRun run = JobRun.inThisJvm(
                space,
                CONVERT,
                "--spring.cloud.task.executionid=1",
                "--spring.cloud.task.table-prefix=BOOT3_TASK_",
                "--spring.batch.jdbc.table-prefix=BOOT3_BATCH_");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine()).contains("Cannot start task execution", "launch the task again");
        assertThat(dataFlow.task(1)).isEqualTo(ended);
    }

    @Test
    void saysAtOnceThatTheDatabaseOfTheTaskIsAway() {
        JobRun run = dataFlow.launch(CONVERT, "--spring.datasource.url=jdbc:mysql://127.0.0.1:1/x");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output().strip().lines()).hasSize(1);
        assertThat(run.lastLine()).contains("convert-trader-data FAILED", "Cannot reach MySQL");
    }

    @Test
    void takesParametersAsProperties() {
        dataFlow.launch(CONVERT, "--btrade.run.business-date=2026-11-19", "--btrade.run.dry-run=");

        assertThat(dataFlow.jdbc()
                        .sql("SELECT PARAMETER_VALUE FROM BOOT3_BATCH_JOB_EXECUTION_PARAMS"
                                + " WHERE PARAMETER_NAME IN ('businessDate', 'dryRun') ORDER BY PARAMETER_NAME")
                        .query(String.class)
                        .list())
                .containsExactly("2026-11-19", "false");
    }

    @Test
    void goesOnWithThatRunAndItsFailedStepOnly() {
        String[] withoutKafka = {
            "--spring.kafka.bootstrap-servers=127.0.0.1:1", "--spring.kafka.producer.properties.max.block.ms=300"
        };
        somebodyToTell();
        dataFlow.launch(JobName.PUSH_NEW_PURCHASES, withoutKafka);
        dataFlow.launch(JobName.PUSH_NEW_PURCHASES, "businessDate=2026-11-22", "dryRun=true");

        JobRun run = dataFlow.restart(JobName.PUSH_NEW_PURCHASES, dataFlow.jobExecution(1));

        assertThat(exitMessage(1)).startsWith("Step 步骤 publish: Failed to publish 1 tasks to the Kafka topic");
        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(dataFlow.jobs(1)).containsExactly("push-new-purchases 1 FAILED: generate publish");
        assertThat(dataFlow.jobs(3)).containsExactly("push-new-purchases 1 COMPLETED: publish");
    }

    @Test
    void refusesToGoOnWithARunThatIsCompleteOrWasNever() {
        dataFlow.launch(CONVERT);

        JobRun complete = dataFlow.restart(CONVERT, dataFlow.jobExecution(1));
        JobRun unknown = dataFlow.launch(CONVERT, "run.id=7,java.lang.Long");

        assertThat(complete.exitCode()).isEqualTo(2);
        assertThat(exitMessage(2))
                .contains("Cannot restart", "run.id=1 of convert-trader-data", "businessDate=2026-11-23", "COMPLETED");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(exitMessage(3)).contains("Cannot restart", "run.id=7", "does not exist");
        assertThat(dataFlow.jobs(2)).isEmpty();
    }

    @Test
    void refusesASecondLaunchAndStopsTheFirstFromTheDashboard() {
        try (JobProcess job = startLongConversion()) {
            awaitSomeRows(job);

            assertThat(dataFlow.launch(CONVERT).exitCode()).isEqualTo(1);
            assertThat(exitMessage(2)).startsWith("Cannot start convert-trader-data: it is already running");
            assertThat(dataFlow.task(1).get("END_TIME")).isNull();

            dataFlow.stop(dataFlow.jobExecution(1));
            JobRun stopped = job.await();
            assertThat(stopped.exitCode()).isEqualTo(1);
            assertThat(stopped.count("written")).isEqualTo(converted()).isLessThan(ROWS);
        }
        assertThat(dataFlow.task(1)).containsEntry("EXIT_CODE", 1);
        assertThat(exitMessage(1)).contains("convert-trader-data STOPPED", "written=");
        assertThat(dataFlow.jobs(1)).containsExactly("convert-trader-data 1 STOPPED: convert");

        assertThat(dataFlow.restart(CONVERT, dataFlow.jobExecution(1)).exitCode())
                .isZero();
        assertThat(dataFlow.jobs(3)).containsExactly("convert-trader-data 1 COMPLETED: convert");
        assertThat(converted()).isEqualTo(ROWS);
    }

    @Test
    void endsAsStoppedOnASignal() {
        try (JobProcess job = startLongConversion()) {
            awaitSomeRows(job);
            job.terminate();
            job.await();
        }

        assertThat(dataFlow.task(1)).containsEntry("EXIT_CODE", 1);
        assertThat(exitMessage(1)).contains("convert-trader-data STOPPED", "written=");
    }

    @Test
    void recoversWhatACrashLeftWithItsTaskExecution() {
        try (JobProcess job = startLongConversion()) {
            awaitSomeRows(job);
            job.kill();
            job.await();
        }
        assertThat(dataFlow.jobs(1)).containsExactly("convert-trader-data 1 STARTED: convert");

        JobRun again = dataFlow.launch(CONVERT);

        assertThat(again.exitCode()).isZero();
        assertThat(again.count("read")).isLessThan(ROWS);
        assertThat(dataFlow.task(1))
                .containsEntry("EXIT_CODE", 1)
                .hasEntrySatisfying("END_TIME", end -> assertThat(end).isNotNull());
        assertThat(exitMessage(1)).contains("Ended by a crash");
        assertThat(dataFlow.jobs(1)).containsExactly("convert-trader-data 1 FAILED: convert");
        assertThat(dataFlow.jobs(2)).containsExactly("convert-trader-data 1 COMPLETED: convert");
        assertThat(dataFlow.jdbc()
                        .sql("SELECT EXIT_MESSAGE FROM BOOT3_BATCH_STEP_EXECUTION ORDER BY 1 DESC")
                        .query(String.class)
                        .list())
                .contains("Ended by a crash 进程崩溃");
    }

    private JobProcess startLongConversion() {
        database.update("DELETE FROM variety");
        database.update("INSERT INTO variety (id, type, name) VALUES (7, 1, '黄芪')");
        IntStream.range(0, ROWS)
                .forEach(
                        row -> database.insertTrader("张三", String.valueOf(13_800_000_000L + row), "黄芪", "", "", "", 1));
        return dataFlow.start(CONVERT, Map.of(), "businessDate=2026-11-23", "--btrade.convert.chunk-size=3");
    }

    private void awaitSomeRows(JobProcess job) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> converted() > 5 || !job.isAlive());
        assertThat(job.isAlive()).as("the job is at work").isTrue();
    }

    private long converted() {
        return database.number("SELECT COUNT(*) FROM trader_data WHERE status = 1");
    }

    private void breakConversion() {
        database.update("DELETE FROM btrade_lock WHERE name = 'users'");
    }

    private void somebodyToTell() {
        List.of(
                        "DELETE FROM variety",
                        "INSERT INTO variety (id, type, name) VALUES (7, 1, '黄芪')",
                        "INSERT INTO supplier (name, mobile, variety) VALUES ('', '13900000001', '7')",
                        """
                        INSERT INTO purchase (id, userid, receive, accept, other, remark, term, createtime)
                        VALUES ('p1', 1, '', '', '', '', 0, '1763900000')""",
                        "INSERT INTO purchase_info (id, purchaseid, varietyid, name) VALUES (12, 'p1', 7, '黄芪')")
                .forEach(database::update);
    }

    private String exitMessage(long task) {
        return Objects.toString(dataFlow.task(task).get("EXIT_MESSAGE"));
    }
}
