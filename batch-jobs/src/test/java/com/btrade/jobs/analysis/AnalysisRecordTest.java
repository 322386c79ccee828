package com.btrade.jobs.analysis;

import static com.btrade.jobs.testing.Marketplace.DAY;
import static com.btrade.jobs.testing.Marketplace.NOW;
import static com.btrade.jobs.testing.Marketplace.YESTERDAY;
import static com.btrade.jobs.testing.Marketplace.mobile;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.SentTasks;
import com.btrade.jobs.testing.Today;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.model.MessageState;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnalysisRecordTest {
    private static final Space SPACE = Sandbox.shared().fresh(AnalysisRecordTest.class);
    private static final Marketplace MARKETPLACE = new Marketplace(SPACE);

    @BeforeEach
    void emptyStores() {
        MARKETPLACE.clear();
        MARKETPLACE.suppliers(2);
        MARKETPLACE.batch(12, 0, NOW);
    }

    @AfterAll
    static void closeStores() {
        MARKETPLACE.close();
    }

    @Test
    void pushesAgainWhereTooFewHaveClicked() {
        MARKETPLACE.push(12, Channel.SMS, 1, "", 10, 4, YESTERDAY);

        JobRun run = analyse();

        assertThat(run.exitCode()).isZero();
        assertThat(run.lastLine()).contains("record read=1 written=1", "publish read=1 written=1");
        assertThat(MARKETPLACE.planned()).containsExactly("12 SMS PURCHASE_PUSH 2: " + mobile(1) + "," + mobile(2));
        String task = NaturalKey.task(new BatchId(12), Channel.SMS, TaskType.PURCHASE_PUSH, 2)
                .hex();
        assertThat(SentTasks.of(SPACE))
                .anySatisfy(message -> assertThat(message.key()).isEqualTo(task));
    }

    @Test
    void judgesAPushThatHadWaitedOnTheDayThatItLeft() {
        long stored = YESTERDAY - 2 * DAY;
        ObjectId push = MARKETPLACE.push(12, Channel.SMS, 1, "", 0, 0, stored);
        for (int i = 0; i < 10; i++) {
            ObjectId record = MARKETPLACE.record(push, mobile(900_000 + i), Channel.SMS, i < 4 ? 1 : 0, stored);
            MARKETPLACE.message(record, 12, 1, MessageState.DELIVERED, YESTERDAY, stored);
        }

        assertThat(analyse("businessDate=" + Today.DAY.minusDays(2)).count("read"))
                .as("it waited still")
                .isZero();
        assertThat(analyse().lastLine()).contains("record read=1 written=1");
        assertThat(analyse("businessDate=" + Today.DAY.plusDays(1)).count("read"))
                .isZero();
    }

    @Test
    void rejectsWhatCannotBeJudgedOnItsOwnDayOnly() {
        MARKETPLACE
                .statistics()
                .collection("transform_rate")
                .insertOne(new Document("purchaseinfoid", "?").append("createtime", YESTERDAY - DAY));

        assertThat(analyse("businessDate=" + Today.DAY.minusDays(1)).count("rejected.BAD_BATCH"))
                .isEqualTo(1);
        assertThat(analyse().count("read")).isZero();
    }

    @Test
    void countsNobodyToWhomNothingLeft() {
        ObjectId push = MARKETPLACE.push(12, Channel.SMS, 1, "901,902", 0, 0, YESTERDAY);
        MARKETPLACE.quote(901, 12, 0, "0");
        MARKETPLACE.quote(902, 12, 0, "0");
        for (int i = 0; i < 10; i++) {
            boolean left = i < 5;
            ObjectId record = MARKETPLACE.record(push, mobile(900_000 + i), Channel.SMS, i < 4 ? 1 : 0, YESTERDAY);
            MessageState state = left ? MessageState.DELIVERED : MessageState.REJECTED;
            MARKETPLACE.message(record, 12, 1, state, left ? YESTERDAY : null, YESTERDAY);
        }

        JobRun run = analyse();

        assertThat(run.lastLine()).as("4 of the 5 who got it have clicked").contains("record read=1 written=0");
    }

    @Test
    void countsNeitherThoseNorTheClicksOfThoseToWhomItLeftOnALaterDay() {
        ObjectId push = MARKETPLACE.push(12, Channel.SMS, 1, "", 0, 0, YESTERDAY);
        for (int i = 0; i < 10; i++) {
            boolean later = i < 5;
            ObjectId record = MARKETPLACE.record(push, mobile(900_000 + i), Channel.SMS, i < 6 ? 1 : 0, YESTERDAY);
            MARKETPLACE.message(record, 12, 1, MessageState.DELIVERED, later ? NOW - 3_600 : YESTERDAY, YESTERDAY);
        }

        JobRun run = analyse("dryRun=true");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("5 records 条, click rate 点击率 0.200");
    }

    @Test
    void leavesAPushWithGoodRatesAlone() {
        MARKETPLACE.push(12, Channel.SMS, 1, "1,2", 10, 5, YESTERDAY);
        MARKETPLACE.quote(1, 12, 2, "0");
        MARKETPLACE.quote(2, 12, 0, "0");

        assertThat(analyse().count("nothing.GOOD_RATES")).isEqualTo(1);
        assertThat(MARKETPLACE.planned()).isEmpty();
    }

    @Test
    void pushesAgainWhereTooManyQuotesAreRejected() {
        MARKETPLACE.push(12, Channel.SMS, 1, "1,2", 10, 5, YESTERDAY);
        MARKETPLACE.quote(1, 12, 2, "0");
        MARKETPLACE.quote(2, 12, 2, "0");

        analyse();

        assertThat(MARKETPLACE.planned()).hasSize(1);
    }

    @Test
    void judgesEachChannelByItsHighestPushOfTheDay() {
        MARKETPLACE.push(12, Channel.SMS, 1, "", 10, 0, YESTERDAY);
        MARKETPLACE.push(12, Channel.SMS, 2, "1,2", 10, 9, YESTERDAY - 100);
        MARKETPLACE.quote(1, 12, 0, "0");
        MARKETPLACE.quote(2, 12, 0, "0");
        MARKETPLACE.user(1, "", "openid-1", "");
        MARKETPLACE.push(12, Channel.WECHAT, 1, "", 10, 0, YESTERDAY);

        JobRun run = analyse();

        assertThat(run.count("read")).isEqualTo(2);
        assertThat(MARKETPLACE.planned()).containsExactly("12 WECHAT PURCHASE_PUSH 2: openid-1");
    }

    @Test
    void skipsWhatIsGoneClosedSoldOrWithoutRecords() {
        for (int batch = 13; batch <= 16; batch++) {
            MARKETPLACE.batch(batch, 0, NOW);
            MARKETPLACE.push(batch, Channel.SMS, 1, "", batch == 16 ? 0 : 10, 0, YESTERDAY);
        }
        MARKETPLACE.push(12, Channel.SMS, 6, "", 10, 0, YESTERDAY);
        MARKETPLACE.database().update("DELETE FROM purchase_info WHERE id = 13");
        MARKETPLACE.database().update("UPDATE purchase_info SET status = 0 WHERE id = 14");
        MARKETPLACE.quote(1, 15, 1, "0");

        JobRun run = analyse();

        assertThat(List.of("MAX_PUSH_TIMES", "GONE", "CLOSED", "ACCEPTED_QUOTE", "NO_RECORDS"))
                .allSatisfy(reason -> assertThat(run.count("nothing." + reason)).isEqualTo(1));
        assertThat(run.count("skipped")).isEqualTo(5);
        assertThat(MARKETPLACE.planned()).isEmpty();
    }

    @Test
    void readsWhatTheEarlierSystemWrote() {
        MARKETPLACE
                .statistics()
                .collection("transform_rate")
                .insertOne(new Document("_id", new ObjectId("0123456789abcdef01234567"))
                        .append("purchaseinfoid", 12)
                        .append("order", "1")
                        .append("quote", "1, x,")
                        .append("type", "1")
                        .append("createtime", Long.toString(YESTERDAY)));
        MARKETPLACE.record("0123456789abcdef01234567", mobile(900), Channel.SMS, "3", Long.toString(YESTERDAY));
        MARKETPLACE.record(new ObjectId("0123456789abcdef01234567"), mobile(901), Channel.SMS, "0", YESTERDAY);
        MARKETPLACE
                .statistics()
                .collection("transform_rate")
                .insertOne(new Document("purchaseinfoid", "?").append("type", 1).append("createtime", YESTERDAY));

        JobRun run = analyse("dryRun=true");

        assertThat(run.output()).contains("2 records 条, click rate 点击率 0.500 (limit 下限 0.5), quote rate 报价率 0.500");
        assertThat(run.count("rejected.BAD_BATCH")).isEqualTo(1);
        assertThat(run.count("dirt.BAD_QUOTE_ID")).isEqualTo(1);
        assertThat(run.count("read")).isEqualTo(2);
    }

    @Test
    void tellsNobodyAgainWhomAPushToldThatNamesItsBatchByANumber() {
        ObjectId push = new ObjectId();
        MARKETPLACE
                .statistics()
                .collection("transform_rate")
                .insertOne(new Document("_id", push)
                        .append("purchaseinfoid", 12)
                        .append("order", 1)
                        .append("quote", "")
                        .append("type", 1)
                        .append("createtime", YESTERDAY + ".25"));
        MARKETPLACE.record(push, mobile(1), Channel.SMS, 0, YESTERDAY);
        MARKETPLACE
                .statistics()
                .collection("celery_task")
                .insertOne(new Document("purchaseinfoid", 12)
                        .append("tasktype", 1)
                        .append("channel", 1)
                        .append("order", 1)
                        .append("status", 1)
                        .append("createtime", YESTERDAY));

        analyse();

        assertThat(MARKETPLACE.planned()).containsExactly("12 SMS PURCHASE_PUSH 2: " + mobile(2));
    }

    @Test
    void pushesOnceHoweverOftenADayIsAnalysed() {
        MARKETPLACE.push(12, Channel.SMS, 1, "", 10, 0, YESTERDAY);
        analyse();
        MARKETPLACE.suppliers(2, 9);
        String after = MARKETPLACE.contents();

        JobRun again = analyse();

        assertThat(again.count("written")).isZero();
        assertThat(again.count("nothing.PLANNED_BY_THIS_RUN")).isEqualTo(1);
        assertThat(MARKETPLACE.contents()).isEqualTo(after);
    }

    @Test
    void pushesOnceThoughTheTaskWasSentBetweenTwoAnalysesOfADay() {
        MARKETPLACE.push(12, Channel.SMS, 1, "", 10, 0, YESTERDAY);
        analyse();
        MARKETPLACE.statistics().collection("celery_task").updateMany(new Document(), Updates.set("status", 1));
        MARKETPLACE.suppliers(2, 9);

        analyse();

        assertThat(MARKETPLACE.planned()).isEmpty();
    }

    @Test
    void publishesWhatACrashLeftBetweenStoringAndPublishing() {
        MARKETPLACE.push(12, Channel.SMS, 1, "", 10, 0, YESTERDAY);
        JobRun died = analyse(
                "--spring.kafka.bootstrap-servers=127.0.0.1:1", "--spring.kafka.producer.properties.max.block.ms=500");
        assertThat(died.exitCode()).isEqualTo(1);
        MARKETPLACE.suppliers(2, 9);

        JobRun again = analyse();

        assertThat(again.exitCode()).isZero();
        assertThat(MARKETPLACE.planned()).hasSize(1);
        assertThat(MARKETPLACE.statistics().collection("celery_task").countDocuments(Filters.eq("unpublished", true)))
                .isZero();
    }

    @Test
    void saysInADryRunWhatItWouldDoAndWhyAndChangesNothing() {
        MARKETPLACE.push(12, Channel.SMS, 1, "", 10, 4, YESTERDAY);
        String before = MARKETPLACE.contents();

        JobRun run = analyse("dryRun=true");

        assertThat(run.output())
                .contains("batch 批次 12 by SMS, push 第 1 次: 10 records 条, click rate 点击率 0.400 (limit 下限 0.5)")
                .contains("LOW_CLICK_RATE the click rate is below its limit 点击率低于下限")
                .contains("would push 将推送 batch 12 (黄芪) by SMS as number 2 to 2 people")
                .doesNotContain(mobile(1));
        assertThat(MARKETPLACE.contents()).isEqualTo(before);
    }

    @Test
    void obeysTheLimitsThatAreSet() {
        MARKETPLACE.push(12, Channel.SMS, 1, "", 10, 4, YESTERDAY);

        JobRun run = analyse(
                "--btrade.analysis.click-rate=0.4",
                "--btrade.analysis.quote-rate=0",
                "--btrade.analysis.reject-rate=1");

        assertThat(run.count("nothing.GOOD_RATES")).isEqualTo(1);
    }

    @Test
    void agreesWithAPlainJudgementOfAnyDay() {
        Random random = new Random(6);
        MARKETPLACE.user(1, "", "openid-1", "");
        List<String> expected = new ArrayList<>();
        for (int batch = 100; batch < 170; batch++) {
            boolean open = publish(batch, random);
            for (Channel channel : Channel.values()) {
                int highest = random.nextInt(3);
                boolean weak = false;
                for (int pushes = random.nextInt(4); pushes > 0; pushes--) {
                    highest++;
                    boolean yesterday = random.nextInt(3) > 0;
                    boolean tooWeak = isTooWeak(batch, channel, highest, yesterday, random);
                    weak = yesterday ? tooWeak : weak;
                }
                if (open && weak && highest < 5) {
                    expected.add(batch + " " + channel + " PURCHASE_PUSH " + (highest + 1) + ": "
                            + (channel == Channel.SMS ? mobile(1) + "," + mobile(2) : "openid-1"));
                }
            }
        }
        expected.sort(Comparator.naturalOrder());
        analyse("--btrade.analysis.chunk-size=7");
        analyse();
        assertThat(expected).hasSizeBetween(10, 60);
        assertThat(MARKETPLACE.planned()).isEqualTo(expected);
    }

    /** A batch that may be gone, closed or sold; whether it is none of that. */
    private static boolean publish(int batch, Random random) {
        int fate = random.nextInt(10);
        MARKETPLACE.batch(batch, 0, NOW);
        if (fate == 0) {
            MARKETPLACE.database().update("UPDATE purchase SET status = 0 WHERE id = ?", "p" + batch);
        } else if (fate == 1) {
            MARKETPLACE.database().update("UPDATE purchase_info SET status = 0 WHERE id = ?", batch);
        } else if (fate == 2) {
            MARKETPLACE.database().update("DELETE FROM purchase_info WHERE id = ?", batch);
        } else if (fate == 3) {
            MARKETPLACE.quote(batch, batch, 1, "0");
        }
        return fate > 3;
    }

    /** A push with any outcome of its own; whether that is too weak. */
    private static boolean isTooWeak(int batch, Channel channel, int order, boolean yesterday, Random random) {
        int told = random.nextInt(12);
        int clicked = told == 0 ? 0 : random.nextInt(told + 1);
        int rejected = 0;
        int first = batch * 1000 + channel.id() * 100 + order * 10;
        int quotes = random.nextInt(6);
        for (int i = 0; i < quotes; i++) {
            boolean no = random.nextBoolean();
            MARKETPLACE.quote(first + i, batch, no ? 2 : 0, "0");
            rejected += no ? 1 : 0;
        }
        String csv = IntStream.range(first, first + quotes)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        MARKETPLACE.push(batch, channel, order, csv, told, clicked, yesterday ? YESTERDAY : YESTERDAY - DAY);
        return told > 0 && (clicked * 2 < told || quotes * 5 < told || quotes == 0 || rejected * 10 > quotes * 6);
    }

    private static JobRun analyse(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.ANALYSIS_RECORD, new Class<?>[] {Today.class}, arguments);
    }
}
