package com.btrade.jobs.pushreport;

import static com.btrade.jobs.testing.Marketplace.DAY;
import static com.btrade.jobs.testing.Marketplace.YESTERDAY;
import static com.btrade.jobs.testing.Marketplace.mobile;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.Today;
import com.btrade.model.BuyerAccount;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.model.MessageState;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushReportTest {
    private static final Space SPACE = Sandbox.shared().fresh(PushReportTest.class);
    private static final Marketplace MARKETPLACE = new Marketplace(SPACE);

    @TempDir
    private Path dir;

    @BeforeEach
    void emptyStores() {
        MARKETPLACE.clear();
        MARKETPLACE.database().update("DELETE FROM push_message");
        MARKETPLACE.database().update("DELETE FROM push_held_back");
        MARKETPLACE.database().update("DELETE FROM click_counter");
    }

    @AfterAll
    static void closeStores() {
        MARKETPLACE.close();
    }

    @Test
    void countsEveryRecipientInExactlyOneState() throws IOException {
        MARKETPLACE.quote(1, 12, 1, "0");
        MARKETPLACE.quote(2, 12, 2, "0");
        pushed(12, 1)
                .quoted("1,2,x")
                .told(4, MessageState.DELIVERED, "", 1)
                .told(3, MessageState.ACCEPTED, "", 0)
                .told(2, MessageState.UNDELIVERED, "500", 0)
                .told(1, MessageState.UNDELIVERED, "530", 0)
                .told(2, MessageState.REJECTED, "NOT_A_MOBILE", 0)
                .told(1, MessageState.UNKNOWN, "", 0)
                .told(1, MessageState.CLAIMED, "", 2)
                .finished();

        JobRun run = report();

        assertThat(run.exitCode()).as(run.output()).isZero();
        Map<String, String> line = lines().get(0);
        assertThat(lines()).hasSize(1);
        assertThat(line)
                .containsEntry("day", "2026-11-22")
                .containsEntry("batch", "12")
                .containsEntry("herb", "黄芪")
                .containsEntry("channel", "SMS")
                .containsEntry("order", "1")
                .containsEntry("chosen", "14")
                .containsEntry("sent", "10")
                .containsEntry("delivered", "4")
                .containsEntry("receipt", "3")
                .containsEntry("undelivered", "3")
                .containsEntry("refused", "2")
                .containsEntry("unknown", "1")
                .containsEntry("waiting", "1")
                .containsEntry("clicked", "5")
                .containsEntry("quoted", "2")
                .containsEntry("accepted", "1")
                .containsEntry("segments", "20")
                .containsEntry("(yuan)", "1");
        assertThat(line).containsEntry("reasons", "未送达 undelivered: 500 × 2，530 × 1; 被拒 refused: NOT_A_MOBILE × 2");
        assertThat(run.output()).contains("500 × 2, 530 × 1");
        assertThat(run.lastLine()).contains("push-report-2026-11-22.html", "push-report-2026-11-22.csv");
    }

    @Test
    void joinsWhomARulePassedOverOrHeldBack() throws IOException {
        pushed(12, 1)
                .told(2, MessageState.DELIVERED, "", 0)
                .told(1, MessageState.REJECTED, "OPTED_OUT", 0)
                .told(1, MessageState.REJECTED, "482", 0)
                .passedOver("DAY_CAP", 7)
                .passedOver("BLOCKED", 1)
                .finished();

        assertThat(report().exitCode()).isZero();

        assertThat(lines().get(0))
                .containsEntry("considered", "12")
                .containsEntry("over", "8")
                .containsEntry("chosen", "4")
                .containsEntry("back", "1")
                .containsEntry("refused", "1")
                .containsEntry(
                        "reasons",
                        "选人时跳过 passed over: BLOCKED × 1，DAY_CAP × 7; 被拒 refused: 482 × 1; 发送前拦下 held back: OPTED_OUT × 1");
    }

    @Test
    void countsAmongThoseHeldBackWhomThereWasNothingToTellAnyMore() throws IOException {
        pushed(12, 1)
                .told(1, MessageState.DELIVERED, "", 0)
                .told(2, MessageState.REJECTED, "CLOSED", 0)
                .finished();
        Pushed.reminder(MARKETPLACE, 13, 1, YESTERDAY)
                .message(mobile(1), MessageState.REJECTED, "ANSWERED", "黄芪")
                .planned(List.of(mobile(1)), 1);

        assertThat(report().exitCode()).isZero();

        assertThat(lines().get(0))
                .containsEntry("chosen", "3")
                .containsEntry("back", "2")
                .containsEntry("reasons", "发送前拦下 held back: CLOSED × 2");
        assertThat(lines().get(1)).containsEntry("back", "1").containsEntry("reasons", "发送前拦下 held back: ANSWERED × 1");
    }

    @Test
    void tellsOfPushesThatNobodyMightBeToldOf() throws IOException {
        pushed(12, 1).untold("2026-11-22", "DAY_CAP", 7).untold("2026-11-22", "OPTED_OUT", 2);
        pushed(13, 1)
                .untold("2026-11-22", "BLOCKED", 1)
                .told(1, MessageState.DELIVERED, "", 0)
                .finished();
        pushed(14, 1).untold("2026-11-23", "BLOCKED", 1);
        Pushed.reminder(MARKETPLACE, 12, BuyerAccount.OPENID, 1, YESTERDAY).untold("2026-11-22", "NOT_ON_TEST_LIST", 1);
        Pushed.reminder(MARKETPLACE, 12, BuyerAccount.OPENID2, 1, YESTERDAY)
                .message("openid-2", MessageState.ACCEPTED, "", "黄芪")
                .planned(List.of("openid-2"), 1);

        JobRun run = report();

        assertThat(run.exitCode()).as(run.output()).isZero();
        List<Map<String, String>> lines = lines();
        assertThat(lines)
                .map(line -> line.get("kind") + " " + line.get("batch"))
                .containsExactly("PUSH 12", "PUSH 13", "REMINDER 12");
        assertThat(lines.get(0))
                .containsEntry("day", "2026-11-22")
                .containsEntry("herb", "黄芪")
                .containsEntry("considered", "9")
                .containsEntry("over", "9")
                .containsEntry("chosen", "0")
                .containsEntry("reasons", "选人时跳过 passed over: DAY_CAP × 7，OPTED_OUT × 2");
        assertThat(lines.get(1))
                .as("it was made after all")
                .containsEntry("over", "0")
                .containsEntry("chosen", "1");
        assertThat(lines.get(2))
                .as("one of two accounts")
                .containsEntry("over", "1")
                .containsEntry("chosen", "1");
    }

    @Test
    void countsWhomNobodyMightTellOnSeveralDaysOnce() throws IOException {
        pushed(12, 1).untold("2026-11-21", "DAY_CAP", 7).untold("2026-11-22", "DAY_CAP", 5);

        assertThat(report("from=2026-11-20").exitCode()).isZero();

        List<Map<String, String>> lines = lines("push-report-2026-11-20_2026-11-22.csv");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).containsEntry("day", "2026-11-22").containsEntry("over", "5");
    }

    @Test
    void tellsOfRemindersBesideThePushes() throws IOException {
        Pushed.reminder(MARKETPLACE, 12, 1, YESTERDAY)
                .message(mobile(1), MessageState.DELIVERED, "", "黄芪")
                .clicked(mobile(1), 2)
                .planned(List.of(mobile(1)), 1);
        Pushed.reminder(MARKETPLACE, 12, 2, YESTERDAY).planned(List.of(mobile(1)), 1);
        MARKETPLACE.task(13, TaskType.REPLY_REMINDER, Channel.SMS, 1, YESTERDAY);
        Document old = MARKETPLACE
                .statistics()
                .collection("celery_task")
                .find(new Document("purchaseinfoid", "13"))
                .first();
        MARKETPLACE
                .statistics()
                .collection("celery_task_info")
                .insertOne(new Document("taskid", old.get("_id")).append("sendlist", mobile(2)));
        pushed(12, 1).told(1, MessageState.DELIVERED, "", 0).finished();

        JobRun run = report();

        assertThat(run.exitCode()).as(run.output()).isZero();
        List<Map<String, String>> lines = lines();
        assertThat(lines).map(line -> line.get("kind")).containsExactly("PUSH", "REMINDER", "REMINDER", "REMINDER");
        assertThat(lines.get(1))
                .containsEntry("delivered", "1")
                .containsEntry("clicked", "1")
                .containsEntry("segments", "2");
        assertThat(lines.get(2)).containsEntry("never", "1");
        assertThat(lines.get(3)).containsEntry("chosen", "1").containsEntry("unknown", "1");
        assertThat(run.output()).containsPattern("reminders +\\* +\\* +3 ");
    }

    @Test
    void countsSeventyCharactersAsOneSegmentAndSixtySevenOfEachLongerOne() throws IOException {
        int rest = "【药材购】某药业正在采购，规格：统，数量：100公斤。查看并报价：".length()
                + "http://127.0.0.1/purchase/purchaseinfo/12?uuid=0123456789abcdef".length();
        List<Integer> lengths = List.of(134, 135, 201, 202);
        List<String> people = new ArrayList<>();
        Pushed push = pushed(12, 1);
        for (int length : lengths) {
            String person = mobile(people.size());
            people.add(person);
            String herb = "𠀀" + "药".repeat(length - rest - 2);
            push.message(person, MessageState.DELIVERED, "", herb).record(person, 0);
        }
        push.planned(people, 1);
        push.executed();

        report("--btrade.push-report.segment-price=0.045");

        assertThat(lines().get(0)).containsEntry("segments", "12").containsEntry("(yuan)", "0.54");
    }

    @Test
    void readsWhatTheEarlierSystemWrote() throws IOException {
        ObjectId push = MARKETPLACE.push(12, Channel.SMS, 1, "", 0, 0, Long.toString(YESTERDAY));
        Document task = MARKETPLACE.statistics().all("celery_task").get(0);
        MARKETPLACE
                .statistics()
                .collection("celery_task_info")
                .insertOne(new Document("taskid", task.getObjectId("_id").toHexString())
                        .append("sendlist", "a,b, c,c,,d,"));
        for (String status : List.of("1", "2", "0")) {
            MARKETPLACE
                    .statistics()
                    .collection("push_record")
                    .insertOne(new Document("pushid", push.toHexString())
                            .append("sendid", "s" + status)
                            .append("click", status)
                            .append("createtime", YESTERDAY)
                            .append("sendstatus", status)
                            .append("type", "1"));
        }
        MARKETPLACE.push(13, Channel.WECHAT, 2, "", 3, 1, YESTERDAY);
        MARKETPLACE.statistics().collection("celery_task").deleteOne(new Document("purchaseinfoid", "13"));
        MARKETPLACE
                .statistics()
                .collection("transform_rate")
                .insertOne(new Document("purchaseinfoid", "?").append("type", 1).append("createtime", YESTERDAY));

        JobRun run = report();

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.count("rejected.BAD_BATCH")).isEqualTo(1);
        assertThat(lines().get(0))
                .containsEntry("chosen", "4")
                .containsEntry("delivered", "1")
                .containsEntry("undelivered", "1")
                .containsEntry("receipt", "1")
                .containsEntry("never", "1")
                .containsEntry("clicked", "2")
                .containsEntry("followed", "0");
        assertThat(lines().get(1)).containsEntry("chosen", "3").containsEntry("delivered", "3");
    }

    @Test
    void countsWhoeverIsNotToldYetAsWaiting() throws IOException {
        pushed(12, 1).planned(List.of(mobile(1), mobile(2)), 0);
        Pushed begun = pushed(12, 2);
        begun.planned(List.of(mobile(1), mobile(2)), 0);
        begun.record(mobile(1), 0).record(mobile(2), 0);
        begun.executed();

        assertThat(report().exitCode()).isZero();

        assertThat(lines())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line).containsEntry("chosen", "2").containsEntry("waiting", "2"));
    }

    @Test
    void putsAPushOnTheDayOfItsExecution() throws IOException {
        new Pushed(MARKETPLACE, 12, Channel.SMS, 1, YESTERDAY - DAY)
                .told(1, MessageState.DELIVERED, "", 0)
                .finished();
        MARKETPLACE
                .statistics()
                .collection("transform_rate")
                .updateMany(new Document(), new Document("$set", new Document("createtime", YESTERDAY)));

        report();
        assertThat(lines()).hasSize(1);
        report("to=2026-11-21");
        assertThat(csv("push-report-2026-11-21.csv")).hasSize(1);
        report("days=2");
        assertThat(csv("push-report-2026-11-21_2026-11-22.csv")).hasSize(2);
    }

    @Test
    void takesAReminderThatHadNothingToTellAnyMoreForNeverSent() throws IOException {
        Pushed.reminder(MARKETPLACE, 12, BuyerAccount.OPENID, 1, YESTERDAY)
                .message("oA", MessageState.DELIVERED, "", "黄芪")
                .planned(List.of("oA"), 1);
        Pushed.reminder(MARKETPLACE, 12, BuyerAccount.OPENID2, 1, YESTERDAY).planned(List.of("oB"), 1);

        JobRun run = report();

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("chosen", "2")
                        .containsEntry("delivered", "1")
                        .containsEntry("never", "1"));
    }

    @Test
    void failsWithTheBatchWhoseStoresContradictEachOther() {
        pushed(11, 1).told(2, MessageState.DELIVERED, "", 0).finished();
        pushed(12, 3).told(2, MessageState.DELIVERED, "", 0).finished();
        MARKETPLACE.database().update("DELETE FROM push_message WHERE purchase_info_id = 12 LIMIT 1");

        JobRun run = report();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .contains(
                        "Cannot reconcile",
                        "推送报告对不上账",
                        "batch 批次 12 by SMS, push 第 3 次, 2026-11-22: 选中 2 人，只有 1 条消息: only 1 messages for 2 chosen")
                .doesNotContain("批次 11");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void failsWhereAMessageHasNoRecord() {
        pushed(12, 1).told(2, MessageState.DELIVERED, "", 0).finished();
        MARKETPLACE.statistics().collection("push_record").deleteOne(new Document());

        assertThat(report().lastLine()).contains("2 条消息，却有 1 条推送记录: 2 messages, but 1 push records");
    }

    @Test
    void findsRecordsThatWereStoredDaysLater() throws IOException {
        pushed(12, 1).told(2, MessageState.DELIVERED, "", 1).finished();
        MARKETPLACE
                .statistics()
                .collection("push_record")
                .updateOne(new Document(), new Document("$set", new Document("createtime", YESTERDAY + 5 * DAY)));

        assertThat(report().exitCode()).isZero();
        assertThat(lines().get(0)).containsEntry("clicked", "2");
    }

    @Test
    void writesTheSameHoweverOftenItRuns() throws IOException {
        pushed(12, 1).told(3, MessageState.DELIVERED, "", 1).finished();
        report();
        String page = Files.readString(dir.resolve("push-report-2026-11-22.html"));
        String before = MARKETPLACE.contents();

        report();

        assertThat(dir.resolve("push-report-2026-11-22.html")).hasContent(page);
        assertThat(MARKETPLACE.contents()).isEqualTo(before);
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void tellsOfADryRunInTheLogOnly() {
        pushed(12, 1).told(3, MessageState.DELIVERED, "", 1).finished();

        assertThat(report("dryRun=true").output()).containsPattern("2026-11-22 SMS +12 +1 +3");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void namesNoPhone() throws IOException {
        pushed(12, 1).told(1, MessageState.REJECTED, "bad 13912345678", 0).finished();

        JobRun run = report();

        String phone = mobile(12_100);
        for (String text : List.of(
                run.output(),
                Files.readString(dir.resolve("push-report-2026-11-22.csv")),
                Files.readString(dir.resolve("push-report-2026-11-22.html")))) {
            assertThat(text).contains("139****5678").doesNotContain(phone, "13912345678");
        }
    }

    private static Pushed pushed(int batch, int order) {
        return new Pushed(MARKETPLACE, batch, Channel.SMS, order, YESTERDAY);
    }

    private JobRun report(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--btrade.push-report.dir=" + dir);
        return JobRun.inThisJvm(SPACE, JobName.PUSH_REPORT, new Class<?>[] {Today.class}, all.toArray(String[]::new));
    }

    /** The lines of yesterday's report, each cell by the last word of its title. */
    private List<Map<String, String>> lines() throws IOException {
        return lines("push-report-2026-11-22.csv");
    }

    private List<Map<String, String>> lines(String name) throws IOException {
        List<String> rows = csv(name);
        String[] titles = cells(rows.get(0));
        List<Map<String, String>> lines = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = cells(row);
            Map<String, String> line = new LinkedHashMap<>();
            for (int i = 0; i < titles.length; i++) {
                line.put(word(titles[i]), cells[i]);
            }
            lines.add(line);
        }
        return lines;
    }

    private static String word(String title) {
        String word = title.substring(title.lastIndexOf(' ') + 1);
        return word.equals("sent") && title.startsWith("未发出") ? "never" : word;
    }

    private static String[] cells(String row) {
        return row.replaceAll(", ", "，").replace("\"", "").split(",", -1);
    }

    private List<String> csv(String name) throws IOException {
        return Files.readString(dir.resolve(name)).lines().toList();
    }
}
