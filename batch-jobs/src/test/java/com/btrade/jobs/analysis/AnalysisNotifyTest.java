package com.btrade.jobs.analysis;

import static com.btrade.jobs.testing.Marketplace.DAY;
import static com.btrade.jobs.testing.Marketplace.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.SentTasks;
import com.btrade.jobs.testing.Today;
import com.btrade.model.BatchId;
import com.btrade.model.BuyerAccount;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.model.NaturalKey;
import com.btrade.model.OptOut;
import com.btrade.model.OptOutSource;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnalysisNotifyTest {
    private static final Space SPACE = Sandbox.shared().fresh(AnalysisNotifyTest.class);
    private static final Marketplace MARKETPLACE = new Marketplace(SPACE);
    private static final String OLD = Long.toString(NOW - 2 * DAY);

    @BeforeEach
    void publishABatch() {
        MARKETPLACE.clear();
        MARKETPLACE.user(1, "13800000001", "openid-1", "openid-2");
        MARKETPLACE.batch(12, 0, NOW - 500 * DAY);
    }

    @AfterAll
    static void closeStores() {
        MARKETPLACE.close();
    }

    @Test
    void remindsTheBuyerOnEveryAccount() {
        MARKETPLACE.quote(1, 12, 0, OLD);

        JobRun run = analyse();

        assertThat(run.exitCode()).isZero();
        assertThat(run.lastLine()).contains("notify read=1 written=1", "tasks=3", "publish read=3 written=3");
        assertThat(MARKETPLACE.planned())
                .containsExactly(
                        "12 SMS REPLY_REMINDER 1: 13800000001",
                        "12 WECHAT REPLY_REMINDER 1: openid-1",
                        "12 WECHAT REPLY_REMINDER 1: openid-2");
        assertThat(SentTasks.of(SPACE))
                .extracting(message -> message.key())
                .contains(NaturalKey.reminder(new BatchId(12), BuyerAccount.OPENID2, 1)
                        .hex());
    }

    @Test
    void writesWhatTheSendAppReads() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        analyse();

        Document task = MARKETPLACE
                .statistics()
                .collection("celery_task")
                .find(Filters.eq(
                        "_id",
                        new ObjectId(NaturalKey.reminder(new BatchId(12), BuyerAccount.PHONE, 1)
                                .hex())))
                .first();
        assertThat(task)
                .containsEntry("purchaseinfoid", "12")
                .containsEntry("tasktype", 2)
                .containsEntry("channel", 1)
                .containsEntry("order", 1)
                .containsEntry("status", 0)
                .containsEntry("createtime", NOW)
                .doesNotContainKey("unpublished");
    }

    @Test
    void skipsEmptyAccountsAndSendsToEqualOnesOnce() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        MARKETPLACE.database().update("UPDATE users SET phone = '', openid2 = 'openid-1'");

        JobRun run = analyse();

        assertThat(MARKETPLACE.planned()).containsExactly("12 WECHAT REPLY_REMINDER 1: openid-1");
        assertThat(run.count("nothing.SMS.NO_ADDRESS")).isEqualTo(1);
    }

    @Test
    void leavesThoseAloneWhoReplyOrNeedNotYet() {
        MARKETPLACE.batch(13, 2, NOW - 3 * DAY);
        MARKETPLACE.batch(14, 0, NOW);
        MARKETPLACE.batch(15, 0, NOW);
        MARKETPLACE.batch(16, 0, NOW);
        MARKETPLACE.database().update("UPDATE purchase_info SET status = 0 WHERE id = 16");
        for (int i = 1; i <= 10; i++) {
            MARKETPLACE.quote(i, 12, i <= 3 ? 2 : 0, OLD);
        }
        MARKETPLACE.quote(11, 13, 0, OLD);
        MARKETPLACE.quote(12, 14, 0, Long.toString(NOW - DAY));
        MARKETPLACE.quote(13, 16, 0, OLD);

        JobRun run = analyse();

        assertThat(run.count("nothing.ENOUGH_REPLIES")).isEqualTo(1);
        assertThat(run.count("nothing.TERM_OVER")).isEqualTo(1);
        assertThat(run.count("nothing.QUOTES_TOO_YOUNG")).isEqualTo(1);
        assertThat(run.count("read")).isEqualTo(3);
        assertThat(run.count("skipped")).isEqualTo(3);
        assertThat(MARKETPLACE.planned()).isEmpty();
    }

    @Test
    void toleratesAndCountsTimesThatAreNone() {
        MARKETPLACE.quote(1, 12, 0, "yesterday");
        MARKETPLACE.quote(2, 12, 0, " " + (NOW - 2 * DAY) + ".25 ");
        MARKETPLACE.batch(13, 0, NOW);
        MARKETPLACE.quote(3, 13, 0, "");

        JobRun run = analyse();

        assertThat(run.count("dirt.BAD_QUOTE_TIME")).isEqualTo(2);
        assertThat(run.count("nothing.NO_QUOTE_TIME")).isEqualTo(1);
        assertThat(run.count("written")).isEqualTo(1);
    }

    @Test
    void remindsAgainAfterADayAndNoMoreThanTwice() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        MARKETPLACE.task(12, TaskType.REPLY_REMINDER, Channel.SMS, 1, NOW - DAY + 300);
        MARKETPLACE.task(12, TaskType.REPLY_REMINDER, Channel.WECHAT, 2, Long.toString(NOW - 5 * DAY));

        JobRun run = analyse();

        assertThat(MARKETPLACE.planned())
                .as("a daily run begins at no exact second")
                .containsExactly("12 SMS REPLY_REMINDER 2: 13800000001");
        assertThat(run.count("nothing.WECHAT.MAX_NOTIFY_TIMES")).isEqualTo(1);
    }

    @Test
    void remindsNoMoreThanTwiceThoughTheEarlierOnesNameTheirBatchByANumber() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        for (Channel channel : Channel.values()) {
            MARKETPLACE
                    .statistics()
                    .collection("celery_task")
                    .insertOne(new Document("purchaseinfoid", 12)
                            .append("tasktype", 2)
                            .append("channel", channel.id())
                            .append("order", 2)
                            .append("status", 1)
                            .append("createtime", NOW - 9 * DAY));
        }

        JobRun run = analyse();

        assertThat(run.count("nothing.SMS.MAX_NOTIFY_TIMES")).isEqualTo(1);
        assertThat(run.count("nothing.WECHAT.MAX_NOTIFY_TIMES")).isEqualTo(1);
        assertThat(MARKETPLACE.planned()).isEmpty();
    }

    @Test
    void waitsADayBetweenTwoReminders() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        MARKETPLACE.task(12, TaskType.REPLY_REMINDER, Channel.SMS, 1, NOW - DAY + 3_600);
        MARKETPLACE.task(12, TaskType.REPLY_REMINDER, Channel.WECHAT, 1, NOW - DAY + 3_600);

        JobRun run = analyse();

        assertThat(run.count("nothing.SMS.REMINDED_LATELY")).isEqualTo(1);
        assertThat(run.count("skipped")).isEqualTo(1);
        assertThat(MARKETPLACE.planned()).isEmpty();
    }

    @Test
    void remindsNobodyOnTheBlockListAndKeepsWhy() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        wish(OptOut.ofBlocked("openid-2", "complained", Today.NOW));

        JobRun run = analyse();

        assertThat(run.count("nothing.SMS.NOT_TO_BE_TOLD")).isEqualTo(1);
        assertThat(run.count("nothing.WECHAT.NOT_TO_BE_TOLD")).isEqualTo(1);
        assertThat(run.count("heldback.BLOCKED")).isEqualTo(3);
        assertThat(MARKETPLACE.planned()).isEmpty();
        assertThat(untold())
                .containsExactly("12 1 1 BLOCKED 13800000001", "12 2 1 BLOCKED openid-1", "12 2 1 BLOCKED openid-2");

        MARKETPLACE.database().update("UPDATE opt_out SET revoked_at = asked_at");
        analyse();
        assertThat(MARKETPLACE.planned()).hasSize(3);
        assertThat(untold()).isEmpty();
    }

    @Test
    void remindsOnlyTheTestListButAlsoWhoOptedOutOfMarketing() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        wish(OptOut.ofAll("13800000001", OptOutSource.REPLY, "TD", Today.NOW));

        analyse("--btrade.consent.test-list=openid-1");

        assertThat(MARKETPLACE.planned()).containsExactly("12 WECHAT REPLY_REMINDER 1: openid-1");
        assertThat(untold()).containsExactly("12 1 1 NOT_ON_TEST_LIST 13800000001", "12 2 1 NOT_ON_TEST_LIST openid-2");
    }

    private static void wish(OptOut wish) {
        MARKETPLACE.database().update(OptOut.STORE, wish.parameters(Today.NOW).toArray());
    }

    private static List<String> untold() {
        return MARKETPLACE
                .database()
                .jdbc()
                .sql("SELECT CONCAT_WS(' ', purchase_info_id, channel, nth, reason, address)"
                        + " FROM push_untold JOIN push_choice USING (task_id) WHERE task_type = 2 ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Test
    void plansNoReminderWhileTheLastOneWaits() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        MARKETPLACE.task(12, TaskType.REPLY_REMINDER, Channel.SMS, 1, NOW - 4 * DAY);
        MARKETPLACE.task(12, TaskType.REPLY_REMINDER, Channel.WECHAT, 1, NOW - 4 * DAY);
        change(Channel.SMS, Updates.set("status", 0));
        change(Channel.WECHAT, Updates.set("sending", true));

        JobRun run = analyse();

        assertThat(run.count("nothing.SMS.STILL_WAITING")).isEqualTo(1);
        assertThat(run.count("nothing.WECHAT.STILL_WAITING")).isEqualTo(1);
        assertThat(run.count("written")).isZero();
    }

    @Test
    void waitsForNoReminderThatWasLost() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        MARKETPLACE.task(12, TaskType.REPLY_REMINDER, Channel.SMS, 1, NOW - 15 * DAY);
        change(Channel.SMS, Updates.set("status", 0));

        assertThat(analyse().count("tasks")).isEqualTo(3);
    }

    @Test
    void countsTheDayBetweenTwoRemindersFromWhenTheFirstOneLeft() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        MARKETPLACE.reminder(12, Channel.SMS, 1, NOW - 4 * DAY, NOW - 7_200);
        MARKETPLACE.reminder(12, Channel.WECHAT, 1, NOW - DAY, NOW - DAY + 3_600);

        JobRun run = analyse();

        assertThat(run.count("nothing.SMS.REMINDED_LATELY")).isEqualTo(1);
        assertThat(MARKETPLACE.planned())
                .as("sent on the day it was made: that is when it was made")
                .containsExactly("12 WECHAT REPLY_REMINDER 2: openid-1", "12 WECHAT REPLY_REMINDER 2: openid-2");
    }

    private static void change(Channel channel, Bson update) {
        MARKETPLACE.statistics().collection("celery_task").updateOne(Filters.eq("channel", channel.id()), update);
    }

    @Test
    void remindsOnceHoweverOftenADayIsAnalysed() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        analyse("--btrade.reminder.notify-days=0");
        String after = MARKETPLACE.contents();

        JobRun again = analyse("--btrade.reminder.notify-days=0");

        assertThat(again.count("nothing.SMS.PLANNED_BY_THIS_RUN")).isEqualTo(1);
        assertThat(again.count("written")).isZero();
        assertThat(MARKETPLACE.contents()).isEqualTo(after);
    }

    @Test
    void publishesWhatACrashLeftBetweenStoringAndPublishing() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        analyse();
        MARKETPLACE.statistics().collection("celery_task").updateMany(new Document(), Updates.set("unpublished", true));

        JobRun run = analyse();

        assertThat(run.lastLine()).contains("publish read=3 written=3");
        assertThat(MARKETPLACE.planned()).hasSize(3);
    }

    @Test
    void saysInADryRunWhatItWouldDoAndWhyAndChangesNothing() {
        MARKETPLACE.quote(1, 12, 0, OLD);
        MARKETPLACE.quote(2, 12, 0, OLD);
        String before = MARKETPLACE.contents();

        JobRun run = analyse("dryRun=true");

        assertThat(run.output())
                .contains("batch 批次 12: 0 of 2 quotes answered 条报价已回复, reply rate 回复率 0.000 (limit 下限 0.3)")
                .contains("LOW_REPLY_RATE the reply rate is below its limit 回复率低于下限")
                .contains("would remind 将提醒 the buyer of batch 12 by WECHAT (OPENID2) for time 1")
                .doesNotContain("13800000001", "openid-1");
        assertThat(MARKETPLACE.contents()).isEqualTo(before);
    }

    /** The buyers of generated batches, by {@code users.id - 1}. */
    private static final List<List<String>> PHONES =
            List.of(List.of("13800000001"), List.of("13800000002"), List.of(), List.of());

    private static final List<List<String>> OPENIDS =
            List.of(List.of("openid-1", "openid-2"), List.of(), List.of("openid-3"), List.of());

    @Test
    void agreesWithAPlainJudgementOfAnyDay() {
        Random random = new Random(7);
        MARKETPLACE.user(2, "13800000002", "", "");
        MARKETPLACE.user(3, "", "openid-3", "openid-3");
        MARKETPLACE.user(4, "", "", "");
        List<String> expected = new ArrayList<>();
        for (int batch = 100; batch < 180; batch++) {
            int buyer = random.nextInt(4);
            boolean open = publish(batch, buyer, random);
            boolean due = isAnsweredTooSeldom(batch, random) && open;
            for (Channel channel : Channel.values()) {
                int before = random.nextInt(3);
                boolean lately = before > 0 && random.nextBoolean();
                for (int nth = 1; nth <= before; nth++) {
                    long made = nth == before && lately ? NOW - 7_200 : NOW - (6 - nth) * DAY;
                    MARKETPLACE.task(batch, TaskType.REPLY_REMINDER, channel, nth, made);
                }
                if (due && before < 2 && !lately) {
                    for (String address : (channel == Channel.SMS ? PHONES : OPENIDS).get(buyer)) {
                        expected.add(batch + " " + channel + " REPLY_REMINDER " + (before + 1) + ": " + address);
                    }
                }
            }
        }
        expected.sort(Comparator.naturalOrder());
        analyse("--btrade.analysis.chunk-size=7");
        analyse();
        assertThat(expected).hasSizeBetween(10, 60);
        assertThat(MARKETPLACE.planned()).isEqualTo(expected);
    }

    /** A batch of any term; whether it is open still. */
    private static boolean publish(int batch, int buyer, Random random) {
        int term = random.nextInt(6) / 2 * 3;
        long created = NOW - random.nextInt(7 * (int) DAY);
        MARKETPLACE.batch(batch, term, created);
        MARKETPLACE.database().update("UPDATE purchase SET userid = ? WHERE id = ?", buyer + 1, "p" + batch);
        int closed = random.nextInt(8);
        if (closed == 0) {
            MARKETPLACE.database().update("UPDATE purchase SET status = 0 WHERE id = ?", "p" + batch);
        } else if (closed == 1) {
            MARKETPLACE.database().update("UPDATE purchase_info SET status = 0 WHERE id = ?", batch);
        }
        return closed > 1 && (term == 0 || NOW - created <= term * DAY);
    }

    /** Any quotes; whether the oldest is old and too few are answered. */
    private static boolean isAnsweredTooSeldom(int batch, Random random) {
        int quotes = random.nextInt(7);
        int answered = 0;
        long oldest = NOW;
        for (int i = 0; i < quotes; i++) {
            int state = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
            long said = NOW - 3_600 - random.nextInt(3 * (int) DAY);
            MARKETPLACE.quote(batch * 10 + i, batch, state, Long.toString(said));
            answered += state == 0 ? 0 : 1;
            oldest = Math.min(oldest, said);
        }
        return quotes > 0 && NOW - oldest > DAY && answered * 10 < quotes * 3;
    }

    private static JobRun analyse(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.ANALYSIS_NOTIFY, new Class<?>[] {Today.class}, arguments);
    }
}
