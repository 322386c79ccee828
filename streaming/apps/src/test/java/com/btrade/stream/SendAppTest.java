package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.sandbox.StoredTask;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.FailureReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendAppTest {
    private Platform platform;
    private Tasks tasks;
    private String topic;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(SendAppTest.class);
        tasks = new Tasks(platform);
        topic = platform.topics().sendTask();
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void sendsAnSmsPushAsRuleR3Says() throws Exception {
        user(1, "13800000000", "");
        user(2, "13800000001", "oHasWechat");
        BatchId batch = tasks.batch();
        TaskId task = tasks.push(batch, Channel.SMS, Tasks.mobiles(3));
        publishAndDrain(task);

        assertThat(platform.texts("SELECT template FROM outbox ORDER BY recipient"))
                .containsExactly("SMS_PUSH_FOLLOW", "SMS_PUSH", "SMS_PUSH");
        assertThat(platform.texts("SELECT maxpush FROM users WHERE id IN (1, 2) ORDER BY id"))
                .containsExactly("1", "0");
        assertThat(platform.texts("SELECT text FROM outbox")).allMatch(text -> text.contains("张老板正在采购当归"));
        Document rate =
                platform.collection(MongoCollections.TRANSFORM_RATE).find().first();
        assertThat(rate)
                .containsEntry("purchaseinfoid", batch.toString())
                .containsEntry("varietyname", "当归")
                .containsEntry("order", 1)
                .containsEntry("quote", "")
                .containsEntry("type", 1)
                .containsKey("createtime");
        List<String> links = new ArrayList<>();
        for (Document record : platform.records().find()) {
            assertThat(record)
                    .containsEntry("pushid", rate.get("_id"))
                    .containsEntry("click", 0)
                    .containsEntry("sendstatus", 0)
                    .containsEntry("type", 1);
            links.add(Platform.HOST + "/purchase/purchaseinfo/" + batch + "?uuid=" + record.getString("uuid"));
        }
        assertThat(platform.texts("SELECT link FROM outbox")).containsExactlyInAnyOrderElementsOf(links);
        assertThat(tasks.isFinished(task)).isTrue();
    }

    @Test
    void sendsWechatMessagesOneByOneAndNotesThemAsDelivered() throws Exception {
        publishAndDrain(tasks.push(tasks.batch(), Channel.WECHAT, Tasks.openids(230)));
        assertThat(platform.number("SELECT COUNT(DISTINCT request_id) FROM outbox"))
                .isEqualTo(230);
        assertThat(platform.number("SELECT COUNT(*) FROM push_message WHERE state = 'ACCEPTED'"))
                .isEqualTo(230);
        assertThat(platform.records().countDocuments(new Document("sendstatus", 1)))
                .isEqualTo(230);
    }

    @Test
    void sendsNothingTwiceForDuplicatesRedeliveriesOrALostCheckpoint() throws Exception {
        user(1, "13800000000", "");
        TaskId sms = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(40));
        TaskId wechat = tasks.push(tasks.batch(), Channel.WECHAT, Tasks.openids(20));
        List<TaskId> both = List.of(sms, wechat, sms, sms, wechat, sms, wechat, wechat);
        platform.publish(topic, both.stream().map(Tasks::message).toList());
        platform.drain(new SendApp());
        List<String> before = outbox();
        platform.drain(
                new SendApp(),
                platform.settings(
                        "BTRADE_CHECKPOINTS", Platform.newCheckpoints().toString()));

        assertThat(before).hasSize(60);
        assertThat(outbox()).isEqualTo(before);
        assertThat(platform.number("SELECT maxpush FROM users WHERE id = 1")).isEqualTo(1);
        assertThat(platform.records().countDocuments()).isEqualTo(60);
    }

    @Test
    void twoAppsAtOnceSendNothingTwice() throws Exception {
        user(1, "13800000000", "");
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            messages.add(Tasks.message(tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(30))));
            messages.add(Tasks.message(tasks.push(tasks.batch(), Channel.WECHAT, Tasks.openids(30))));
        }
        platform.publish(topic, messages);
        Settings one = platform.settings();
        Settings other = platform.settings(
                "BTRADE_CHECKPOINTS", Platform.newCheckpoints().toString());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> first = threads.submit(() -> drain(one));
        Future<?> second = threads.submit(() -> drain(other));
        first.get();
        second.get();
        threads.shutdown();
        Runnable sweep = new SendApp().chore(one);
        Awaitility.await().untilAsserted(() -> {
            sweep.run();
            assertThat(platform.number("SELECT COUNT(*) FROM push_message WHERE state <> 'ACCEPTED'"))
                    .isZero();
        });

        assertThat(platform.number("SELECT COUNT(*) FROM outbox")).isEqualTo(900);
        assertThat(platform.texts("SELECT recipient FROM outbox o JOIN push_message m USING (request_id, recipient)"
                        + " GROUP BY m.task_id, recipient HAVING COUNT(*) > 1"))
                .isEmpty();
        assertThat(platform.number("SELECT maxpush FROM users WHERE id = 1")).isEqualTo(15);
        assertThat(platform.collection(MongoCollections.TRANSFORM_RATE).countDocuments())
                .isEqualTo(30);
    }

    @Test
    void putsPoisonAsideWithItsReasonAndGoesOn() throws Exception {
        TaskId good = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(1));
        TaskId withoutBatch = new TaskId("00000000000000000000000a");
        platform.collection(MongoCollections.CELERY_TASK)
                .insertOne(new Document("_id", new ObjectId(withoutBatch.hex())).append("status", 0));
        platform.publish(
                topic,
                List.of(
                        "not json",
                        "[1, 2]",
                        "{\"messagetype\": 2}",
                        "{\"taskid\": \"xyz\", \"messagetype\": 2}",
                        "{\"taskid\": \"" + good + "\", \"messagetype\": 3}",
                        "{\"taskid\": \"" + "7".repeat(70_000) + "\", \"messagetype\": 2}",
                        Tasks.message(withoutBatch),
                        Tasks.message(good)));
        platform.drain(new SendApp());

        assertThat(platform.deadLetters(topic))
                .extracting(letter -> Platform.header(letter, "reason"))
                .hasSize(7)
                .anyMatch(reason -> reason.contains("not JSON"))
                .anyMatch(reason -> reason.contains("expected one JSON object"))
                .anyMatch(reason -> reason.contains("taskid is missing"))
                .anyMatch(reason -> reason.contains("Invalid task id: xyz"))
                .anyMatch(reason -> reason.contains("Invalid messagetype: 3"))
                .anyMatch(reason -> reason.contains("expected at most 65536"))
                .anyMatch(reason ->
                        reason.contains("tasktype is no number") || reason.contains("purchaseinfoid is no number"));
        assertThat(platform.deadLetters(topic))
                .allSatisfy(
                        letter -> assertThat(Platform.header(letter, "topic")).isEqualTo(topic))
                .extracting(letter -> Platform.header(letter, "partition") + "@" + Platform.header(letter, "offset"))
                .doesNotHaveDuplicates();
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void executesATaskOfTheEarlierSystemAndLeavesItsFinishedOnesAlone() throws Exception {
        BatchId batch = tasks.batch();
        TaskId open = earlier(batch, 0, "taskid as text");
        TaskId done = earlier(batch, 1, "done");
        publishAndDrain(open, done);
        assertThat(platform.texts("SELECT DISTINCT task_id FROM push_message")).containsExactly(open.hex());
        assertThat(platform.texts("SELECT recipient FROM outbox ORDER BY recipient"))
                .containsExactly("13900000001", "13900000002");
        assertThat(tasks.isFinished(open)).isTrue();
    }

    @Test
    void remindsABuyerOfTheCheapestQuoteAsANumber() throws Exception {
        BatchId batch = tasks.batch();
        for (String price : List.of("120", "9.5", "80")) {
            quote(batch, price, 0);
        }
        quote(batch, "1", 2);
        TaskId task = tasks.task(batch, Channel.SMS, TaskType.REPLY_REMINDER, List.of("13800000009"));
        publishAndDrain(task);
        assertThat(platform.texts("SELECT text FROM outbox").get(0))
                .contains("有3条报价待回复", "最低价9.5元/公斤", "/replydetail?pid=" + batch + "&uuid=");
        Document record = platform.records().find().first();
        assertThat(record).containsEntry("pushid", "");
        assertThat(platform.collection(MongoCollections.NOTIFY_RECORD).find().first())
                .containsEntry("recordid", record.get("_id"))
                .containsEntry("purchaseinfoid", batch.toString());
        assertThat(platform.collection(MongoCollections.TRANSFORM_RATE).countDocuments())
                .isZero();
    }

    @Test
    void theSweeperFinishesWhatWasMarkedAndNotYetStored() {
        TaskId task = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(4));
        platform.collection(MongoCollections.CELERY_TASK)
                .updateOne(
                        new Document("_id", new ObjectId(task.hex())),
                        new Document("$set", new Document("status", 1).append("sending", true)));
        Runnable sweep = new SendApp().chore(platform.settings());
        Awaitility.await().untilAsserted(() -> {
            sweep.run();
            assertThat(tasks.isFinished(task)).isTrue();
        });
        assertThat(outbox()).hasSize(4);
    }

    @Test
    void saysWhatToDoWhenTheCheckpointIsOfATopicThatIsGone() throws Exception {
        publishAndDrain(tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(1)));
        try (Platform other = new Platform(SendAppTest.class)) {
            Settings mixed =
                    other.settings("BTRADE_CHECKPOINTS", platform.settings().checkpoints());
            assertThatThrownBy(() -> other.drain(new SendApp(), mixed))
                    .satisfies(failure -> assertThat(FailureReason.of(failure)).contains("delete the checkpoint"));
        }
    }

    private void drain(Settings settings) {
        try {
            platform.drain(new SendApp(), settings);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void publishAndDrain(TaskId... ids) throws Exception {
        platform.publish(topic, List.of(ids).stream().map(Tasks::message).toList());
        platform.drain(new SendApp());
    }

    private List<String> outbox() {
        return platform.texts("SELECT CONCAT(id, request_id, recipient, created_at) FROM outbox ORDER BY id");
    }

    private void user(int id, String phone, String openid) {
        platform.sql(
                "INSERT INTO users (id, username, password, phone, type, openid, createtime)"
                        + " VALUES (?, ?, '', ?, 6, ?, '1700000000')",
                id,
                "u" + id,
                phone,
                openid);
    }

    private void quote(BatchId batch, String price, int state) {
        platform.sql(
                "INSERT INTO quote (userid, purchaseinfoid, quality, price, `explain`, state, createtime)"
                        + " VALUES (1, ?, '', ?, '', ?, '1700000000')",
                batch.value(),
                price,
                state);
    }

    /** With an _id of its own, an info document that refers to it by text, and none of our fields. */
    private TaskId earlier(BatchId batch, int status, String note) {
        ObjectId id = new ObjectId();
        platform.collection(MongoCollections.CELERY_TASK)
                .insertOne(StoredTask.document(batch, Channel.SMS, TaskType.PURCHASE_PUSH, status)
                        .append("_id", id)
                        .append("note", note));
        platform.collection(MongoCollections.CELERY_TASK_INFO)
                .insertOne(new Document("taskid", id.toHexString()).append("sendlist", "13900000001, 13900000002,,"));
        return new TaskId(id.toHexString());
    }
}
