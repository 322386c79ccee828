package com.btrade.jobs.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.SentTasks;
import com.btrade.jobs.testing.Statistics;
import com.btrade.jobs.testing.Today;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushNewPurchasesTest {
    private static final Space SPACE = Sandbox.shared().fresh(PushNewPurchasesTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final Statistics STATISTICS = new Statistics(SPACE);
    private static final int HERB = 7;
    private static final long NOW = Today.NOW.getEpochSecond();
    private static final long DAY = 86_400;

    @BeforeEach
    void emptyStores() {
        for (String table : List.of("users", "supplier", "purchase", "purchase_info", "quote")) {
            DATABASE.update("DELETE FROM " + table);
        }
        STATISTICS.clear();
    }

    @AfterAll
    static void closeStores() {
        STATISTICS.close();
    }

    @Test
    void tellsThoseWhoDealInTheHerbOnBothChannels() {
        user(1, "13800000001", "7,8", "openid-1", 0, 0);
        user(2, "13800000002", "8", "openid-2", 0, 0);
        supplier(1, "13900000001", "3,7", 1, 0, 0);
        batch(12, 0, NOW);

        JobRun run = push();

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("written")).isEqualTo(2);
        assertThat(recipients(12, Channel.SMS, 1)).containsExactly("13800000001", "13900000001");
        assertThat(recipients(12, Channel.WECHAT, 1)).containsExactly("openid-1");
        assertThat(task(12, Channel.SMS, 1))
                .containsEntry("purchaseinfoid", "12")
                .containsEntry("tasktype", 1)
                .containsEntry("channel", 1)
                .containsEntry("order", 1)
                .containsEntry("status", 0)
                .containsEntry("createtime", NOW)
                .doesNotContainKey("unpublished");
    }

    @Test
    void publishesEachTaskAsTheSendAppReadsIt() {
        user(1, "13800000001", "7", "", 0, 0);
        batch(112, 0, NOW);
        String task = id(112, Channel.SMS, 1);

        push();

        assertThat(SentTasks.of(SPACE))
                .filteredOn(message -> task.equals(message.key()))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.value()).isEqualTo("{\"taskid\":\"" + task + "\",\"messagetype\":2}"));
    }

    @Test
    void keepsTheCapsAndTellsTheLeastPushedFirst() {
        for (int i = 1; i <= 30; i++) {
            user(i, String.valueOf(13_800_000_000L + i), "7", "openid-" + i, 30 - i, 0);
            supplier(i, String.valueOf(13_900_000_000L + i), "7", 1, 30 - i, 0);
        }
        batch(12, 0, NOW);

        push();

        List<String> told = recipients(12, Channel.SMS, 1);
        assertThat(told).hasSize(40);
        assertThat(told.get(0)).isEqualTo("13800000030");
        assertThat(told.get(20)).isEqualTo("13900000030");
        assertThat(told).doesNotContain("13800000010", "13900000010");
        assertThat(recipients(12, Channel.WECHAT, 1)).hasSize(30);
    }

    @Test
    void passesOverThoseWhoIgnoreSmsAndThoseWhoMayNotBePushed() {
        user(1, "13800000001", "7", "openid-1", 0, 3);
        user(2, "13800000002", "7", "", 0, 2);
        supplier(1, "13900000001", "7", 0, 0, 0);
        supplier(2, "13900000002", "7", 2, 0, 0);
        supplier(3, "13900000003", "7", 1, 0, 3);
        supplier(4, "", "7", 1, 0, 0);
        supplier(5, "0558-5112233", "7", 1, 0, 0);
        supplier(6, "13900000006", "7", 1, 0, 2);
        batch(12, 0, NOW);

        push();

        assertThat(recipients(12, Channel.SMS, 1)).containsExactly("13800000002", "13900000006");
        assertThat(recipients(12, Channel.WECHAT, 1)).as("maxpush is about SMS").containsExactly("openid-1");
    }

    @Test
    void pushesOnlyOpenBatchesWithinTheirTerm() {
        user(1, "13800000001", "7", "", 0, 0);
        batch(1, 0, NOW - 1_000 * DAY);
        batch(2, 3, NOW - 4 * DAY);
        batch(3, 5, NOW - 4 * DAY);
        batch(4, 0, NOW);
        DATABASE.update("UPDATE purchase_info SET status = 0 WHERE id = 4");
        batch(5, 0, NOW);
        DATABASE.update("UPDATE purchase SET status = 0 WHERE id = 'p5'");
        batch(6, 0, NOW);
        DATABASE.update("DELETE FROM purchase WHERE id = 'p6'");

        push();

        assertThat(pushed()).containsExactly("1", "3");
    }

    @Test
    void createsNothingTwice() {
        user(1, "13800000001", "7", "openid-1", 0, 0);
        batch(12, 0, NOW);
        push();
        String after = STATISTICS.contents();
        user(2, "13800000002", "7", "openid-2", 0, 0);

        JobRun again = push();

        assertThat(again.count("written")).isZero();
        assertThat(again.count("nothing.ALREADY_PUSHED")).isEqualTo(2);
        assertThat(STATISTICS.contents()).isEqualTo(after);
    }

    @Test
    void leavesBatchesOfTheEarlierSystemAlone() {
        user(1, "13800000001", "7", "", 0, 0);
        batch(12, 0, NOW);
        STATISTICS
                .collection("celery_task")
                .insertOne(new Document("purchaseinfoid", "12")
                        .append("tasktype", 1)
                        .append("channel", 1)
                        .append("order", 1)
                        .append("status", 1)
                        .append("createtime", "1400000000"));

        JobRun run = push();

        assertThat(run.count("written")).isZero();
        assertThat(STATISTICS.all("celery_task"))
                .as("and publishes none of them")
                .hasSize(1);
        assertThat(run.lastLine()).contains("publish read=0");
    }

    @Test
    void tellsANamedBatchToThoseWhoWereNotTold() {
        for (int i = 1; i <= 4; i++) {
            user(i, String.valueOf(13_800_000_000L + i), "7", "", 0, 0);
        }
        batch(12, 3, NOW - 10 * DAY);
        earlierPush(new ObjectId(), "13800000001", false);
        earlierPush(new ObjectId(), "13800000002", true);
        STATISTICS.collection("celery_task").insertOne(earlierTask(3));

        JobRun run = push("batchIds=12,99");

        assertThat(run.exitCode()).isZero();
        assertThat(recipients(12, Channel.SMS, 4)).containsExactly("13800000003", "13800000004");
        assertThat(run.count("nothing.GONE")).isEqualTo(1);
    }

    @Test
    void tellsNobodyWhoStandsInATaskThatIsNotSentYet() {
        for (int i = 1; i <= 30; i++) {
            user(i, String.valueOf(13_800_000_000L + i), "7", "", 0, 0);
        }
        batch(12, 0, NOW);
        push();

        push("batchIds=12");

        assertThat(recipients(12, Channel.SMS, 1)).hasSize(20);
        assertThat(recipients(12, Channel.SMS, 2))
                .hasSize(10)
                .doesNotContainAnyElementsOf(recipients(12, Channel.SMS, 1));
    }

    @Test
    void pushesANamedBatchNoMoreThanFiveTimes() {
        user(1, "13800000001", "7", "", 0, 0);
        batch(12, 0, NOW);
        STATISTICS.collection("celery_task").insertOne(earlierTask(5));

        JobRun run = push("batchIds=12");

        assertThat(run.count("nothing.MAX_PUSH_TIMES")).isEqualTo(1);
        assertThat(STATISTICS.all("celery_task")).hasSize(1);
    }

    @Test
    void publishesWhatACrashLeftBetweenStoringAndPublishing() {
        user(1, "13800000001", "7", "", 0, 0);
        batch(212, 0, NOW);
        push();
        String task = id(212, Channel.SMS, 1);
        STATISTICS
                .collection("celery_task")
                .updateOne(Filters.eq("_id", new ObjectId(task)), Updates.set("unpublished", true));

        JobRun run = push();

        assertThat(run.lastLine()).contains("publish read=1 written=1");
        assertThat(SentTasks.of(SPACE))
                .filteredOn(message -> task.equals(message.key()))
                .hasSize(2);
        assertThat(task(212, Channel.SMS, 1)).doesNotContainKey("unpublished");
    }

    @Test
    void keepsTheMarkWhereKafkaIsAway() {
        user(1, "13800000001", "7", "", 0, 0);
        batch(12, 0, NOW);

        JobRun run = push(
                "--spring.kafka.bootstrap-servers=127.0.0.1:1", "--spring.kafka.producer.properties.max.block.ms=500");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .contains("Failed to publish 1 tasks to the Kafka topic")
                .contains("BTRADE_KAFKA_SERVERS");
        assertThat(task(12, Channel.SMS, 1)).containsEntry("unpublished", true);
        assertThat(push().lastLine())
                .as("goes on where it failed")
                .doesNotContain("generate")
                .contains("written=1");
    }

    @Test
    void readsTheLinkTableAndNotTheCsvColumns() {
        user(1, "13800000001", "7", "openid-1", 0, 0);
        batch(12, 0, NOW);
        DATABASE.update("DROP TRIGGER btrade_users_updated");
        DATABASE.update("UPDATE users SET varietyids = '8'");

        push();

        assertThat(recipients(12, Channel.SMS, 1)).containsExactly("13800000001");
    }

    @Test
    void changesNothingInADryRun() {
        user(1, "13800000001", "7", "openid-1", 0, 0);
        batch(12, 0, NOW);
        STATISTICS
                .collection("celery_task")
                .insertOne(earlierTask(1).append("unpublished", true).append("purchaseinfoid", "13"));
        String database = DATABASE.contents();
        String statistics = STATISTICS.contents();
        int messages = SentTasks.of(SPACE).size();

        JobRun run = push("dryRun=true");

        assertThat(run.exitCode()).isZero();
        assertThat(run.count("written")).isEqualTo(2);
        assertThat(run.output())
                .contains("would push")
                .contains("would publish")
                .doesNotContain("13800000001");
        assertThat(DATABASE.contents()).isEqualTo(database);
        assertThat(STATISTICS.contents()).isEqualTo(statistics);
        assertThat(SentTasks.of(SPACE)).hasSize(messages);
    }

    private static JobRun push(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.PUSH_NEW_PURCHASES, new Class<?>[] {Today.class}, arguments);
    }

    private static void user(int id, String phone, String herbs, String openid, int pushscore, int maxpush) {
        DATABASE.update("""
                INSERT INTO users (id, username, password, phone, type, varietyids, openid, createtime, pushscore, maxpush)
                VALUES (?, ?, '', ?, 8, ?, ?, '0', ?, ?)""", id, "user" + id, phone, herbs, openid, pushscore, maxpush);
    }

    private static void supplier(int id, String mobile, String herbs, int pushstatus, int pushscore, int maxpush) {
        DATABASE.update("""
                INSERT INTO supplier (id, name, mobile, variety, pushstatus, pushscore, maxpush)
                VALUES (?, '', ?, ?, ?, ?, ?)""", id, mobile, herbs, pushstatus, pushscore, maxpush);
    }

    private static void batch(int id, int term, long created) {
        DATABASE.update("""
                INSERT INTO purchase (id, userid, receive, accept, other, remark, term, createtime)
                VALUES (?, 1, '', '', '', '', ?, ?)""", "p" + id, term, Long.toString(created));
        DATABASE.update(
                "INSERT INTO purchase_info (id, purchaseid, varietyid, name) VALUES (?, ?, ?, '黄芪')",
                id,
                "p" + id,
                HERB);
    }

    /** A push that the earlier system made, its records referring to it by id or by the id's text. */
    private static void earlierPush(ObjectId id, String told, boolean byText) {
        STATISTICS
                .collection("transform_rate")
                .insertOne(new Document("_id", id)
                        .append("purchaseinfoid", "12")
                        .append("type", 1)
                        .append("order", 1));
        STATISTICS
                .collection("push_record")
                .insertOne(new Document("pushid", byText ? id.toHexString() : id)
                        .append("sendid", told)
                        .append("type", 1));
    }

    private static Document earlierTask(int order) {
        return new Document("purchaseinfoid", "12")
                .append("tasktype", 1)
                .append("channel", 1)
                .append("order", order)
                .append("status", 1);
    }

    private static String id(int batch, Channel channel, int order) {
        return NaturalKey.task(new BatchId(batch), channel, TaskType.PURCHASE_PUSH, order)
                .hex();
    }

    private static Document task(int batch, Channel channel, int order) {
        return find("celery_task", batch, channel, order);
    }

    private static List<String> recipients(int batch, Channel channel, int order) {
        return Arrays.asList(find("celery_task_info", batch, channel, order)
                .getString("sendlist")
                .split(",", -1));
    }

    private static Document find(String collection, int batch, Channel channel, int order) {
        Document found = STATISTICS
                .collection(collection)
                .find(Filters.eq("_id", new ObjectId(id(batch, channel, order))))
                .first();
        assertThat(found).as("%s of batch %s by %s", collection, batch, channel).isNotNull();
        return found;
    }

    private static Set<String> pushed() {
        return STATISTICS.all("celery_task").stream()
                .map(task -> task.getString("purchaseinfoid"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
