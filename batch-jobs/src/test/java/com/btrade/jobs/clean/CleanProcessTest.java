package com.btrade.jobs.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The cleaning, and its undoing, as processes that are killed. */
class CleanProcessTest {
    private static final String[] SMALL_CHUNKS = {"--btrade.clean.chunk-size=5"};
    private static final Pattern UNDO = Pattern.compile("clean-suppliers undo=(\\S+)");

    @Test
    void leavesTheSameRowsWhenKilledInMidRunAndStartedAgainBothWays() {
        Space space = Sandbox.shared().fresh(CleanProcessTest.class);
        Database database = filled(space);
        Space other = Sandbox.shared().fresh(CleanProcessTest.class);
        Database undisturbed = filled(other);
        List<Map<String, Object>> before = everything(database);

        kill(space, database, 20, "SELECT COUNT(*) FROM supplier_change");
        JobRun cleaned = JobProcess.start(space, JobName.CLEAN_SUPPLIERS, Map.of(), SMALL_CHUNKS)
                .await();
        assertThat(JobRun.inThisJvm(other, JobName.CLEAN_SUPPLIERS).exitCode()).isZero();

        assertThat(cleaned.exitCode()).as(cleaned.lastLine()).isZero();
        assertThat(content(database)).isEqualTo(content(undisturbed)).isNotEmpty();

        String undo = "undo=" + key(cleaned);
        kill(space, database, 20, "SELECT COUNT(*) FROM supplier_change WHERE undone_at IS NOT NULL", undo);
        JobRun undone = JobProcess.start(space, JobName.CLEAN_SUPPLIERS, Map.of(), SMALL_CHUNKS[0], undo)
                .await();

        assertThat(undone.exitCode()).as(undone.lastLine()).isZero();
        assertThat(everything(database)).isEqualTo(before);
    }

    private static void kill(Space space, Database database, int after, String count, String... arguments) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(SMALL_CHUNKS), java.util.Arrays.stream(arguments))
                .toArray(String[]::new);
        try (JobProcess process = JobProcess.start(space, JobName.CLEAN_SUPPLIERS, Map.of(), all)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> database.number(count) > after || !process.isAlive());
            assertThat(process.isAlive()).as("the job is at work").isTrue();
            process.kill();
            process.await();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> database.number("""
                SELECT COUNT(*) FROM information_schema.processlist
                WHERE db = DATABASE() AND id <> CONNECTION_ID()""") == 0);
    }

    private static String key(JobRun run) {
        Matcher hint = UNDO.matcher(run.output());
        assertThat(hint.find()).isTrue();
        return hint.group(1);
    }

    private static List<Map<String, Object>> everything(Database database) {
        return database.rows("SELECT * FROM supplier ORDER BY id");
    }

    /** All but the ids of rows that were added. */
    private static List<Map<String, Object>> content(Database database) {
        return database.rows("""
                SELECT name, mobile, phone, variety, pushscore, maxpush, pushstatus,
                  (SELECT GROUP_CONCAT(variety_id ORDER BY variety_id) FROM variety_recipient
                   WHERE kind = 1 AND recipient_id = supplier.id) AS links
                FROM supplier ORDER BY name, mobile""");
    }

    private static Database filled(Space space) {
        Database database = new Database(space);
        String digits = "SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4"
                + " UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9";
        database.update("""
                INSERT INTO supplier (name, mobile, phone, variety, pushscore, maxpush, createtime)
                SELECT CONCAT('商家', n), CASE n %% 6 WHEN 0 THEN CONCAT('400', 1000000 + n)
                    WHEN 1 THEN CONCAT(13800000000 + n, '/', 13900000000 + n)
                    WHEN 2 THEN CONCAT(13700000000 + n, '转8') ELSE CAST(13600000000 + n DIV 4 AS CHAR) END,
                  '', CONCAT(1 + n %% 50, ',', 100 + n %% 7), n %% 13, n %% 3, '2016-01-01'
                FROM (SELECT a.d + 10 * b.d + 100 * c.d AS n FROM (%1$s) a CROSS JOIN (%1$s) b CROSS JOIN (%1$s) c) numbers
                ORDER BY n""".formatted(digits));
        return database;
    }
}
