package com.btrade.jobs.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.crawl.Yt1998Pages;
import com.btrade.jobs.testing.DataFlow;
import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.TestSite;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain crawl-convert-push as Data Flow launches it. */
class ChainTest {
    private static final JobName CHAIN = JobName.CRAWL_CONVERT_PUSH;
    private static final int SIZE = 200;
    private static final int MANY = 600;
    private static final String[] SLOWLY = {"--btrade.convert.chunk-size=3"};

    private final TestSite site = new TestSite();
    private final Space space = Sandbox.shared().fresh(ChainTest.class);
    private final Database database = new Database(space);
    private final DataFlow dataFlow = new DataFlow(space);

    @BeforeEach
    void knowOneHerbAndWhoDealsInIt() {
        database.update("DELETE FROM variety");
        database.update("INSERT INTO variety (id, type, name) VALUES (7, 1, '黄芪')");
        database.update("INSERT INTO supplier (name, mobile, variety) VALUES ('', '13700000001', '7')");
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void runsItsJobsInOneLaunchAndTellsTheCountsOfEach() {
        publish(6);

        JobRun run = launch();

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(run.lastLine())
                .contains("crawl-convert-push COMPLETED", "crawl-yt1998-purchases/crawl read=6 written=6")
                .contains("convert-trader-data/convert read=6 written=6", "push-new-purchases/publish read=");
        assertThat(run.lastLine()).endsWith(exitMessage(1));
        assertThat(dataFlow.jobs(1))
                .containsExactly(
                        "crawl-convert-push 1 COMPLETED: crawl-yt1998-purchases convert-trader-data push-new-purchases",
                        "crawl-yt1998-purchases 1 COMPLETED: crawl check load",
                        "convert-trader-data 1 COMPLETED: convert",
                        "push-new-purchases 1 COMPLETED: generate publish");
        assertThat(database.count("purchase_info")).isEqualTo(6);
    }

    @Test
    void startsAgainInTheJobThatFailed() {
        publish(6);
        database.update("DELETE FROM btrade_lock WHERE name = 'users'");
        JobRun failed = launch();
        int asked = site.requests().size();
        database.update("INSERT INTO btrade_lock (name) VALUES ('users')");

        JobRun again = dataFlow.restart(CHAIN, dataFlow.jobExecution(1), quickly());

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(exitMessage(1)).startsWith("Step 步骤 convert-trader-data/convert: ");
        assertThat(failed.lastLine()).contains("crawl-convert-push FAILED", "written=6", "cause 原因: ");
        assertThat(failed.lastLine())
                .endsWith(exitMessage(1).substring(exitMessage(1).indexOf(": ") + 2));
        assertThat(dataFlow.exitMessages(dataFlow.jobExecution(1)))
                .contains(dataFlow.exitMessages(dataFlow.jobExecution(1) + 2).get(0));
        assertThat(again.exitCode()).as(again.lastLine()).isZero();
        assertThat(site.requests()).hasSize(asked);
        assertThat(dataFlow.jobs(2))
                .containsExactly(
                        "crawl-convert-push 1 COMPLETED: convert-trader-data push-new-purchases",
                        "convert-trader-data 1 COMPLETED: convert",
                        "push-new-purchases 1 COMPLETED: generate publish");
    }

    @Test
    void goesOnWhereItWasKilled() {
        publish(MANY);
        try (JobProcess chain = start()) {
            awaitSomePurchases(chain);
            chain.kill();
            chain.await();
        }
        int asked = site.requests().size();
        assertThat(dataFlow.jobs(1)).contains("convert-trader-data 1 STARTED: convert");

        JobRun again = launch();

        assertThat(again.exitCode()).as(again.lastLine()).isZero();
        assertThat(site.requests()).hasSize(asked);
        assertThat(dataFlow.task(1)).containsEntry("EXIT_CODE", 1);
        assertThat(exitMessage(1)).contains("Ended by a crash");
        assertThat(dataFlow.jobs(1))
                .containsExactly(
                        "crawl-convert-push 1 FAILED: crawl-yt1998-purchases convert-trader-data",
                        "crawl-yt1998-purchases 1 COMPLETED: crawl check load",
                        "convert-trader-data 1 FAILED: convert");
        assertThat(dataFlow.jobs(2)).contains("convert-trader-data 1 COMPLETED: convert");
        assertThat(again.count("read")).isLessThan(MANY);
        assertThat(database.count("purchase_info")).isEqualTo(MANY);
    }

    @Test
    void doesNotRunAJobTwiceThatEndedJustBeforeACrash() {
        publish(6);
        launch();
        dataFlow.jdbc()
                .sql("UPDATE BOOT3_BATCH_JOB_EXECUTION SET STATUS = 'STARTED' WHERE JOB_EXECUTION_ID = ?")
                .param(dataFlow.jobExecution(1))
                .update();
        dataFlow.jdbc()
                .sql("UPDATE BOOT3_BATCH_STEP_EXECUTION SET STATUS = 'STARTED' WHERE STEP_NAME = 'push-new-purchases'")
                .update();

        JobRun again = launch();

        assertThat(again.exitCode()).as(again.lastLine()).isZero();
        assertThat(dataFlow.jobs(2)).containsExactly("crawl-convert-push 1 COMPLETED: push-new-purchases");
    }

    @Test
    void stopsInsideTheJobItIsAtAndGoesOnThere() {
        publish(MANY);
        try (JobProcess chain = start()) {
            awaitSomePurchases(chain);
            dataFlow.stop(dataFlow.jobExecution(1));
            assertThat(chain.await().lastLine()).contains("crawl-convert-push STOPPED");
        }
        assertThat(dataFlow.jobs(1))
                .contains(
                        "crawl-convert-push 1 STOPPED: crawl-yt1998-purchases convert-trader-data",
                        "convert-trader-data 1 STOPPED: convert");
        assertThat(database.count("purchase_info")).isLessThan(MANY);

        assertThat(dataFlow.restart(CHAIN, dataFlow.jobExecution(1), quickly()).exitCode())
                .isZero();
        assertThat(database.count("purchase_info")).isEqualTo(MANY);
    }

    @Test
    void neverRunsBesideOneOfItsJobs() {
        publish(MANY);
        try (JobProcess chain = start()) {
            awaitSomePurchases(chain);

            JobRun alone = dataFlow.launch(JobName.PUSH_NEW_PURCHASES);

            assertThat(alone.exitCode()).isEqualTo(1);
            assertThat(exitMessage(2)).startsWith("Cannot start push-new-purchases: it is already running");
        }
        await().until(() -> database.number(
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE info IS NULL AND db = DATABASE()")
                <= 1);
        try (JobProcess alone = dataFlow.start(JobName.CONVERT_TRADER_DATA, Map.of(), SLOWLY)) {
            long before = database.count("purchase_info");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> database.count("purchase_info") > before || !alone.isAlive());

            assertThat(launch().exitCode()).isEqualTo(1);
            assertThat(exitMessage(4))
                    .startsWith("Cannot start crawl-convert-push: convert-trader-data is already running");
        }
    }

    @Test
    void leavesTheRunsOfItsJobsAloneToThemselves() {
        publish(6);
        database.update("DELETE FROM btrade_lock WHERE name = 'users'");
        launch();
        database.update("INSERT INTO btrade_lock (name) VALUES ('users')");

        dataFlow.launch(JobName.CONVERT_TRADER_DATA);

        assertThat(dataFlow.jobs(1)).contains("convert-trader-data 1 FAILED: convert");
        assertThat(dataFlow.jobs(2)).containsExactly("convert-trader-data 2 COMPLETED: convert");
    }

    private void publish(int purchases) {
        Yt1998Pages.serve(site, SIZE, Yt1998Pages.items(Today.DAY, 1, purchases));
    }

    private JobRun launch(String... arguments) {
        return dataFlow.launch(
                CHAIN,
                Stream.concat(Arrays.stream(quickly()), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    private JobProcess start() {
        return dataFlow.start(
                CHAIN,
                Map.of(),
                Stream.concat(Arrays.stream(quickly()), Stream.of("businessDate=" + Today.DAY, SLOWLY[0]))
                        .toArray(String[]::new));
    }

    private String[] quickly() {
        return new String[] {
            "--BTRADE_YT1998_URL=" + site.uri(""),
            "--btrade.crawl.yt1998.page-size=" + SIZE,
            "--btrade.crawl.yt1998.chunk-size=" + SIZE,
            "--btrade.crawl.yt1998.min-delay=0"
        };
    }

    private void awaitSomePurchases(JobProcess chain) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.count("purchase_info") > 20 || !chain.isAlive());
        assertThat(chain.isAlive()).as("the chain is converting").isTrue();
    }

    private String exitMessage(long task) {
        return Objects.toString(dataFlow.task(task).get("EXIT_MESSAGE"));
    }
}
