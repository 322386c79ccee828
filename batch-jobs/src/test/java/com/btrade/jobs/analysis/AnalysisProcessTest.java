package com.btrade.jobs.analysis;

import static com.btrade.jobs.testing.Marketplace.DAY;
import static com.btrade.jobs.testing.Marketplace.NOW;
import static com.btrade.jobs.testing.Marketplace.YESTERDAY;
import static com.btrade.jobs.testing.Marketplace.mobile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.SentTasks;
import com.btrade.jobs.testing.Today;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two analyses that plan tasks, each a process that is killed while it stores them. */
class AnalysisProcessTest {
    private static final int BATCHES = 300;

    @ParameterizedTest
    @EnumSource(names = {"ANALYSIS_RECORD", "ANALYSIS_NOTIFY"})
    void plansAndPublishesEachTaskOnceWhenKilledAndStartedAgain(JobName job) {
        Space space = Sandbox.shared().fresh(AnalysisProcessTest.class);
        try (Marketplace marketplace = new Marketplace(space)) {
            fill(marketplace);

            try (JobProcess process = start(space, job)) {
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> planned(marketplace) > 20 || !process.isAlive());
                assertThat(process.isAlive()).as("it is planning").isTrue();
                process.kill();
                process.await();
            }
            assertThat(planned(marketplace)).isLessThan(BATCHES);

            JobRun again = start(space, job).await();

            assertThat(again.exitCode()).as(again.lastLine()).isZero();
            assertThat(again.output()).contains("was left running by a crash");
            assertThat(marketplace.planned())
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, BATCHES)
                            .mapToObj(batch -> batch + task(job))
                            .toList());
            assertThat(SentTasks.of(space).stream().map(message -> message.key()))
                    .as("the publisher may say it twice, but of each")
                    .containsAll(ids(marketplace));
        }
    }

    /** Batches whose push was too weak and whose quotes are not answered. */
    private static void fill(Marketplace marketplace) {
        marketplace.user(1, "13800000001", "", "");
        marketplace.database().update("UPDATE users SET varietyids = ''");
        marketplace.suppliers(2);
        for (int batch = 1; batch <= BATCHES; batch++) {
            marketplace.batch(batch, 0, NOW - 3 * DAY);
            marketplace.push(batch, Channel.SMS, 1, "", 1, 0, YESTERDAY);
            marketplace.quote(batch, batch, 0, Long.toString(NOW - 2 * DAY));
        }
    }

    private static String task(JobName job) {
        return job == JobName.ANALYSIS_RECORD
                ? " SMS PURCHASE_PUSH 2: " + mobile(1) + "," + mobile(2)
                : " SMS REPLY_REMINDER 1: 13800000001";
    }

    private static long planned(Marketplace marketplace) {
        return marketplace.statistics().collection("celery_task").countDocuments(Filters.eq("status", 0));
    }

    private static TreeSet<String> ids(Marketplace marketplace) {
        TreeSet<String> ids = new TreeSet<>();
        for (Document task : marketplace.statistics().collection("celery_task").find(Filters.eq("status", 0))) {
            ids.add(task.getObjectId("_id").toHexString());
        }
        return ids;
    }

    private static JobProcess start(Space space, JobName job) {
        return JobProcess.start(space, job, Map.of(), "businessDate=" + Today.DAY, "--btrade.analysis.chunk-size=2");
    }
}
