package com.btrade.jobs.analysis;

import static com.btrade.jobs.testing.Marketplace.DAY;
import static com.btrade.jobs.testing.Marketplace.YESTERDAY;
import static com.btrade.jobs.testing.Marketplace.mobile;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.Today;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.model.MessageState;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.mongodb.client.model.Updates;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitorClickTest {
    private static final Space SPACE = Sandbox.shared().fresh(MonitorClickTest.class);
    private static final Marketplace MARKETPLACE = new Marketplace(SPACE);
    private static final ObjectId PUSH = new ObjectId();

    @BeforeEach
    void emptyStores() {
        MARKETPLACE.clear();
    }

    @AfterAll
    static void closeStores() {
        MARKETPLACE.close();
    }

    @Test
    void countsTheIgnoredSmsOfYesterday() {
        MARKETPLACE.suppliers(3);
        sms(1, 0, YESTERDAY);
        sms(1, 0, Long.toString(YESTERDAY));
        sms(2, 1, YESTERDAY);
        sms(3, "0", YESTERDAY);

        JobRun run = monitor();

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("written")).isEqualTo(3);
        assertThat(MARKETPLACE.maxpush(1)).isEqualTo(2);
        assertThat(MARKETPLACE.maxpush(2)).isZero();
        assertThat(MARKETPLACE.maxpush(3)).isEqualTo(1);
    }

    @Test
    void takesAnEmptyOrMissingClickForNone() {
        MARKETPLACE.suppliers(2);
        sms(1, "", YESTERDAY);
        MARKETPLACE
                .statistics()
                .collection("push_record")
                .updateOne(new Document("_id", sms(2, 0, YESTERDAY)), Updates.unset("click"));

        monitor();

        assertThat(MARKETPLACE.maxpush(1)).isEqualTo(1);
        assertThat(MARKETPLACE.maxpush(2)).isEqualTo(1);
    }

    @Test
    void countsNothingTwiceOnARerunOfTheDay() {
        MARKETPLACE.suppliers(2);
        sms(1, 0, YESTERDAY);
        sms(2, 0, YESTERDAY);
        monitor();
        String after = MARKETPLACE.contents();

        JobRun again = monitor();

        assertThat(again.count("written")).isZero();
        assertThat(again.count("nothing.ALREADY_COUNTED")).isEqualTo(2);
        assertThat(MARKETPLACE.contents()).isEqualTo(after);
    }

    @Test
    void leavesReminderAndWechatAndOtherDaysOut() {
        MARKETPLACE.suppliers(1);
        BusinessDate day = new BusinessDate(Today.DAY).yesterday();
        MARKETPLACE.record("", mobile(1), Channel.SMS, 0, YESTERDAY);
        MARKETPLACE.record(PUSH, mobile(1), Channel.WECHAT, 0, YESTERDAY);
        sms(1, 0, day.start() - 1);
        sms(1, 0, day.end());

        assertThat(monitor().count("read")).isZero();
        sms(1, 0, day.start());
        sms(1, 0, day.end() - 1);
        assertThat(monitor().count("written")).isEqualTo(2);
    }

    @Test
    void holdsEverySupplierWithTheMobileToTheLimit() {
        MARKETPLACE.supplier(1, mobile(1));
        MARKETPLACE.supplier(2, mobile(1));
        sms(1, 0, YESTERDAY);

        monitor();

        assertThat(MARKETPLACE.maxpush(1)).isEqualTo(1);
        assertThat(MARKETPLACE.maxpush(2)).isEqualTo(1);
        assertThat(MARKETPLACE
                        .database()
                        .number("SELECT COUNT(*) FROM variety_recipient WHERE kind = 1 AND maxpush = 1"))
                .isEqualTo(2);
    }

    @Test
    void countsNobodyWhoBecomesASupplierLater() {
        sms(1, 0, YESTERDAY);
        assertThat(monitor().count("nothing.NO_SUPPLIER")).isEqualTo(1);
        MARKETPLACE.suppliers(1);

        assertThat(monitor().count("written")).isZero();
        assertThat(MARKETPLACE.maxpush(1)).isZero();
    }

    @Test
    void doesNotUncountAClickThatCameLater() {
        MARKETPLACE.suppliers(1);
        sms(1, 0, YESTERDAY);
        monitor();
        MARKETPLACE.statistics().collection("push_record").updateMany(new Document(), Updates.set("click", 1));

        assertThat(monitor().count("read")).isZero();
        assertThat(MARKETPLACE.maxpush(1)).isEqualTo(1);
    }

    @Test
    void countsAnotherDayIfAsked() {
        MARKETPLACE.suppliers(1);
        sms(1, 0, YESTERDAY - 3 * DAY);

        monitor("businessDate=" + Today.DAY.minusDays(3));

        assertThat(MARKETPLACE.maxpush(1)).isEqualTo(1);
    }

    @Test
    void countsNobodyAgainstWhomNothingLeft() {
        MARKETPLACE.suppliers(4);
        message(sms(1, 0, YESTERDAY), MessageState.PENDING, null);
        message(sms(2, 0, YESTERDAY), MessageState.REJECTED, null);
        message(sms(3, 0, YESTERDAY), MessageState.ACCEPTED, YESTERDAY + DAY);
        message(sms(4, 0, YESTERDAY), MessageState.UNDELIVERED, YESTERDAY + 5);

        JobRun run = monitor();

        assertThat(run.count("written")).isEqualTo(1);
        assertThat(run.count("nothing.NOT_SENT")).isEqualTo(3);
        assertThat(MARKETPLACE.maxpush(3)).isZero();
        assertThat(MARKETPLACE.maxpush(4)).isEqualTo(1);
    }

    @Test
    void countsWhatHadWaitedOnTheDayThatItLeft() {
        MARKETPLACE.suppliers(2);
        long stored = YESTERDAY - 3 * DAY;
        message(sms(1, 0, stored), MessageState.DELIVERED, YESTERDAY);
        message(sms(2, 1, stored), MessageState.DELIVERED, YESTERDAY);

        assertThat(monitor("businessDate=" + Today.DAY.minusDays(3)).count("nothing.NOT_SENT"))
                .isEqualTo(1);
        assertThat(monitor().count("written")).isEqualTo(1);
        assertThat(monitor("businessDate=" + Today.DAY.plusDays(1)).count("read"))
                .isZero();
        assertThat(MARKETPLACE.maxpush(1)).isEqualTo(1);
        assertThat(MARKETPLACE.maxpush(2)).isZero();
    }

    @Test
    void changesNothingInADryRun() {
        MARKETPLACE.suppliers(1);
        sms(1, 0, YESTERDAY);
        String before = MARKETPLACE.contents();

        JobRun run = monitor("dryRun=true");

        assertThat(run.count("written")).isEqualTo(1);
        assertThat(run.output())
                .contains("would raise maxpush 将增加未点击次数 of supplier 139****0001")
                .doesNotContain(mobile(1));
        assertThat(MARKETPLACE.contents()).isEqualTo(before);
    }

    @Test
    void agreesWithAPlainCountOfAnyDay() {
        Random random = new Random(8);
        MARKETPLACE.suppliers(20);
        Map<Integer, Long> expected = new TreeMap<>();
        for (int i = 1; i <= 20; i++) {
            expected.put(i, 0L);
        }
        BusinessDate day = new BusinessDate(Today.DAY).yesterday();
        for (int i = 0; i < 400; i++) {
            int supplier = 1 + random.nextInt(25);
            Channel channel = random.nextInt(4) == 0 ? Channel.WECHAT : Channel.SMS;
            boolean reminder = random.nextInt(6) == 0;
            int click = random.nextInt(3) == 0 ? 1 : 0;
            long created = day.start() - DAY / 2 + random.nextInt((int) (2 * DAY));
            Object stored = random.nextBoolean() ? (Object) created : Long.toString(created);
            MARKETPLACE.record(reminder ? "" : PUSH, mobile(supplier), channel, click, stored);
            boolean yesterday = created >= day.start() && created < day.end();
            if (yesterday && channel == Channel.SMS && !reminder && click == 0 && supplier <= 20) {
                expected.merge(supplier, 1L, Long::sum);
            }
        }

        monitor("--btrade.analysis.record-chunk-size=7");
        monitor();

        Map<Integer, Long> counted = new TreeMap<>();
        expected.keySet().forEach(supplier -> counted.put(supplier, MARKETPLACE.maxpush(supplier)));
        assertThat(counted).isEqualTo(expected);
    }

    private static ObjectId sms(int supplier, Object click, Object created) {
        return MARKETPLACE.record(PUSH, mobile(supplier), Channel.SMS, click, created);
    }

    private static void message(ObjectId record, MessageState state, @Nullable Long left) {
        MARKETPLACE.message(record, 12, 1, state, left, YESTERDAY - 3 * DAY);
    }

    private static JobRun monitor(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.MONITOR_CLICK, new Class<?>[] {Today.class}, arguments);
    }
}
