package com.btrade.jobs.chain;

import static com.btrade.jobs.testing.Marketplace.DAY;
import static com.btrade.jobs.testing.Marketplace.NOW;
import static com.btrade.jobs.testing.Marketplace.YESTERDAY;
import static com.btrade.jobs.testing.Marketplace.mobile;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.DataFlow;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain daily-analyses as Data Flow launches it. */
class DailyAnalysesTest {
    private static final JobName CHAIN = JobName.DAILY_ANALYSES;

    private final Space space = Sandbox.shared().fresh(DailyAnalysesTest.class);
    private final Marketplace marketplace = new Marketplace(space);
    private final DataFlow dataFlow = new DataFlow(space);

    /** Supplier 1 is at the limit with the SMS that was ignored yesterday; the push was weak, the buyer is silent. */
    @BeforeEach
    void pushYesterday() {
        marketplace.user(1, "13800000001", "", "");
        marketplace.database().update("UPDATE users SET varietyids = '8'");
        marketplace.suppliers(2);
        marketplace.database().update("UPDATE supplier SET maxpush = 2");
        marketplace.batch(12, 0, NOW);
        marketplace.quote(1, 12, 0, Long.toString(NOW - 2 * DAY));
        marketplace.push(12, Channel.SMS, 1, "1", 3, 1, YESTERDAY);
        marketplace.record(new ObjectId(), mobile(1), Channel.SMS, 0, YESTERDAY);
    }

    @AfterEach
    void closeStores() {
        marketplace.close();
    }

    @Test
    void countsIgnoredSmsBeforeItChoosesRecipients() {
        JobRun run = dataFlow.launch(CHAIN);

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(dataFlow.jobs(1))
                .containsExactly(
                        "daily-analyses 1 COMPLETED: monitor-click analysis-record analysis-notify",
                        "monitor-click 1 COMPLETED: monitor",
                        "analysis-record 1 COMPLETED: record publish",
                        "analysis-notify 1 COMPLETED: notify publish");
        assertThat(marketplace.maxpush(1)).isEqualTo(3);
        assertThat(marketplace.planned())
                .containsExactly("12 SMS PURCHASE_PUSH 2: " + mobile(2), "12 SMS REPLY_REMINDER 1: 13800000001");
        assertThat(run.lastLine())
                .contains(
                        "monitor-click/monitor read=3 written=1",
                        "analysis-record/publish read=1 written=1",
                        "analysis-notify/publish read=1 written=1");
    }

    @Test
    void startsAgainInTheAnalysisThatFailed() {
        JobRun failed = dataFlow.launch(
                CHAIN,
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--spring.kafka.producer.properties.max.block.ms=500");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(dataFlow.jobs(1))
                .containsExactly(
                        "daily-analyses 1 FAILED: monitor-click analysis-record",
                        "monitor-click 1 COMPLETED: monitor",
                        "analysis-record 1 FAILED: record publish");

        JobRun again = dataFlow.restart(CHAIN, dataFlow.jobExecution(1));

        assertThat(again.exitCode()).as(again.lastLine()).isZero();
        assertThat(dataFlow.jobs(2))
                .containsExactly(
                        "daily-analyses 1 COMPLETED: analysis-record analysis-notify",
                        "analysis-record 1 COMPLETED: publish",
                        "analysis-notify 1 COMPLETED: notify publish");
        assertThat(marketplace.planned()).hasSize(2);
    }

    @Test
    void changesNothingWhenTheDayIsAnalysedTwice() {
        dataFlow.launch(CHAIN);
        marketplace.suppliers(2, 9);
        String after = marketplace.contents();

        JobRun again = dataFlow.launch(CHAIN);

        assertThat(again.exitCode()).isZero();
        assertThat(dataFlow.jobs(2)).contains("analysis-record 2 COMPLETED: record publish");
        assertThat(marketplace.contents()).isEqualTo(after);
    }
}
