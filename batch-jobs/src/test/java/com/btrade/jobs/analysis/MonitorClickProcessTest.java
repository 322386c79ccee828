package com.btrade.jobs.analysis;

import static com.btrade.jobs.testing.Marketplace.YESTERDAY;
import static com.btrade.jobs.testing.Marketplace.mobile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.Today;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** The job as a process that is killed while the counters move. */
class MonitorClickProcessTest {
    private static final int RECORDS = 3_000;
    private static final int SUPPLIERS = 50;
    private static final String[] SMALL_CHUNKS = {"businessDate=" + Today.DAY, "--btrade.analysis.record-chunk-size=3"};

    @Test
    void countsEachRecordOnceWhenKilledAndStartedAgain() {
        Space space = Sandbox.shared().fresh(MonitorClickProcessTest.class);
        try (Marketplace marketplace = new Marketplace(space)) {
            Database database = marketplace.database();
            marketplace.suppliers(SUPPLIERS);
            marketplace.statistics().collection("push_record").insertMany(records());

            try (JobProcess job = start(space)) {
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> database.count("ignored_sms") > 100 || !job.isAlive());
                assertThat(job.isAlive()).as("the job is counting").isTrue();
                job.kill();
                job.await();
            }
            await().until(() -> database.number("SELECT COUNT(*) FROM information_schema.processlist"
                            + " WHERE db = DATABASE() AND id <> CONNECTION_ID()")
                    == 0);
            long counted = database.count("ignored_sms");
            assertThat(counted).isLessThan(RECORDS);
            assertThat(database.number("SELECT SUM(maxpush) FROM supplier"))
                    .as("counters and ledger are one")
                    .isEqualTo(counted);

            JobRun again = start(space).await();

            assertThat(again.exitCode()).isZero();
            assertThat(again.output()).contains("was left running by a crash");
            assertThat(again.count("nothing.ALREADY_COUNTED")).isEqualTo(counted);
            assertThat(database.number("SELECT MIN(maxpush) FROM supplier")).isEqualTo(RECORDS / SUPPLIERS);
            assertThat(database.number("SELECT MAX(maxpush) FROM supplier")).isEqualTo(RECORDS / SUPPLIERS);
        }
    }

    private static JobProcess start(Space space) {
        return JobProcess.start(space, JobName.MONITOR_CLICK, Map.of(), SMALL_CHUNKS);
    }

    private static List<Document> records() {
        List<Document> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(new Document("pushid", new ObjectId())
                    .append("createtime", YESTERDAY)
                    .append("click", 0)
                    .append("sendid", mobile(1 + i % SUPPLIERS))
                    .append("type", Channel.SMS.id()));
        }
        return records;
    }
}
