package com.btrade.jobs.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Statistics;
import com.btrade.jobs.testing.Today;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.model.NaturalKey;
import com.btrade.model.OptOut;
import com.btrade.model.OptOutSource;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.model.VarietyId;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentInStoresTest {
    private static final Space SPACE = Sandbox.shared().fresh(ConsentInStoresTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final Statistics STATISTICS = new Statistics(SPACE);
    private static final int HERB = 7;
    private static final int OTHER_HERB = 8;
    private static final Duration DAY = Duration.ofDays(1);

    @BeforeEach
    void emptyStores() {
        for (String table : List.of(
                "users",
                "supplier",
                "purchase",
                "purchase_info",
                "opt_out",
                "push_choice",
                "push_held_back",
                "push_untold",
                "push_message")) {
            DATABASE.update("DELETE FROM " + table);
        }
        STATISTICS.clear();
    }

    @AfterAll
    static void closeStores() {
        STATISTICS.close();
    }

    @Test
    void takesAMobileAndTheOpenidsOfItsUserForOnePerson() {
        user(1, "13800000001", "o-1", "");
        user(2, "13800000002", "o-2", "b-2");
        user(3, "13800000003", "o-3", "");
        supplier(1, "13800000002");
        supplier(2, "13900000002");
        wish(OptOut.ofAll("13800000001", OptOutSource.REPLY, "TD", Today.NOW));
        wish(OptOut.ofAll("b-2", OptOutSource.LINK, "", Today.NOW));
        batch(12, HERB);

        JobRun run = push();

        assertThat(chosen(12, Channel.SMS)).containsExactly("13800000003", "13900000002");
        assertThat(chosen(12, Channel.WECHAT)).containsExactly("o-3");
        assertThat(heldBack(12, Channel.SMS)).containsExactly("13800000001 OPTED_OUT", "13800000002 OPTED_OUT");
        assertThat(heldBack(12, Channel.WECHAT)).containsExactly("o-1 OPTED_OUT", "o-2 OPTED_OUT");
        assertThat(DATABASE.rows("SELECT reason, people FROM push_held_back WHERE task_id = ?", task(12, Channel.SMS)))
                .hasToString("[{reason=OPTED_OUT, people=2}]");
        assertThat(run.count("heldback.OPTED_OUT")).isEqualTo(4);
        assertThat(run.output()).doesNotContain("13800000001");
    }

    @Test
    void tellsAgainWhoseWishWasRevoked() {
        user(1, "13800000001", "", "");
        wish(OptOut.ofAll("13800000001", OptOutSource.REPLY, "TD", Today.NOW));
        DATABASE.update("UPDATE opt_out SET revoked_at = asked_at");
        batch(12, HERB);
        push();
        assertThat(chosen(12, Channel.SMS)).containsExactly("13800000001");
    }

    @Test
    void holdsBackWhoDeclinedThatHerbFromThatHerbOnly() {
        user(1, "13800000001", "o-1", "");
        wish(OptOut.ofHerb("o-1", new VarietyId(HERB), OptOutSource.FEEDBACK, "", Today.NOW));
        batch(12, HERB);
        batch(13, OTHER_HERB);

        JobRun run = push();

        assertThat(run.count("heldback.NOT_MY_HERB")).isEqualTo(2);
        assertThat(STATISTICS.all("celery_task")).as("no task for nobody").hasSize(2);
        assertThat(heldBack(12, Channel.SMS)).containsExactly("13800000001 NOT_MY_HERB");
        assertThat(chosen(13, Channel.SMS)).containsExactly("13800000001");
        assertThat(chosen(13, Channel.WECHAT)).containsExactly("o-1");
    }

    @Test
    void keepsWhyNobodyAtAllMayBeToldAndChangesNothingInARerun() {
        user(1, "13800000001", "o-1", "");
        supplier(1, "13900000001");
        wish(OptOut.ofAll("13800000001", OptOutSource.REPLY, "TD", Today.NOW));
        wish(OptOut.ofBlocked("13900000001", "complained", Today.NOW));
        batch(12, HERB);
        batch(13, 99);

        push();

        assertThat(untold())
                .as("of batch 13 nobody would have been told")
                .containsExactly(
                        "2026-11-23 12 1 1 BLOCKED 1 黄芪",
                        "2026-11-23 12 1 1 OPTED_OUT 1 黄芪",
                        "2026-11-23 12 2 1 OPTED_OUT 1 黄芪");
        assertThat(heldBack(12, Channel.SMS)).containsExactly("13800000001 OPTED_OUT", "13900000001 BLOCKED");
        String after = DATABASE.contents() + STATISTICS.contents();
        push();
        assertThat(DATABASE.contents() + STATISTICS.contents()).isEqualTo(after);

        DATABASE.update("UPDATE opt_out SET revoked_at = asked_at WHERE address = '13900000001'");
        push();
        assertThat(chosen(12, Channel.SMS)).containsExactly("13900000001");
        assertThat(untold()).containsExactly("2026-11-23 12 2 1 OPTED_OUT 1 黄芪");
    }

    @Test
    void writesOfThoseWhoMayNotBeToldOnlyWhatHasChanged() {
        user(1, "13800000001", "o-1", "");
        supplier(1, "13900000001");
        batch(12, HERB);
        String nobody = "--btrade.consent.test-list=13700000000";
        push(nobody);
        List<String> writes = List.of("INSERT", "UPDATE", "DELETE");
        for (String write : writes) {
            for (String table : List.of("push_choice", "push_untold")) {
                DATABASE.update("CREATE TRIGGER no_" + write + "_" + table + " BEFORE " + write + " ON " + table
                        + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nothing has changed'");
            }
        }
        try {
            assertThat(push(nobody).count("heldback.NOT_ON_TEST_LIST")).isEqualTo(3);
        } finally {
            for (String write : writes) {
                DATABASE.update("DROP TRIGGER no_" + write + "_push_choice");
                DATABASE.update("DROP TRIGGER no_" + write + "_push_untold");
            }
        }

        supplier(2, "13900000002");
        DATABASE.update("DELETE FROM supplier WHERE id = 1");
        wish(OptOut.ofBlocked("13800000001", "complained", Today.NOW));
        push(nobody + ",13800000001");

        assertThat(heldBack(12, Channel.SMS)).containsExactly("13800000001 BLOCKED", "13900000002 NOT_ON_TEST_LIST");
        assertThat(untold())
                .containsExactly(
                        "2026-11-23 12 1 1 BLOCKED 1 黄芪",
                        "2026-11-23 12 1 1 NOT_ON_TEST_LIST 1 黄芪",
                        "2026-11-23 12 2 1 NOT_ON_TEST_LIST 1 黄芪");
    }

    @Test
    void namesAThousandOfThoseWhoMayNotBeToldAndCountsAll() {
        DATABASE.update("""
                INSERT INTO supplier (id, name, mobile, variety)
                SELECT seq, '', CONCAT('139', LPAD(seq, 8, '0')), ? FROM seq_1_to_2500""", HERB);
        batch(12, HERB);
        batch(13, HERB);

        push("--btrade.consent.test-list=13900002300");

        assertThat(chosen(12, Channel.SMS)).containsExactly("13900002300");
        assertThat(heldBack(12, Channel.SMS)).hasSize(1_000);
        assertThat(DATABASE.rows("SELECT reason, people FROM push_held_back WHERE task_id = ?", task(12, Channel.SMS)))
                .containsExactly(Map.of("reason", "NOT_ON_TEST_LIST", "people", 2_499));
        batch(14, HERB);
        push("--btrade.consent.test-list=13700000000");
        assertThat(heldBack(14, Channel.SMS)).hasSize(1_000);
        assertThat(untold()).containsExactly("2026-11-23 14 1 1 NOT_ON_TEST_LIST 2500 黄芪");
    }

    @Test
    void forgetsWhatIsOldButTellsOfItsNumbers() {
        user(1, "13800000001", "", "");
        supplier(1, "13900000001");
        wish(OptOut.ofBlocked("13900000001", "complained", Today.NOW));
        batch(12, HERB);
        batch(13, HERB);
        push("--btrade.consent.test-list=13800000001,13900000001");
        DATABASE.update("DELETE FROM users");
        batch(14, HERB);
        push();
        assertThat(untold()).containsExactly("2026-11-23 14 1 1 BLOCKED 1 黄芪");
        String old = task(12, Channel.SMS);
        DATABASE.update(
                "UPDATE push_choice SET decided_at = ? WHERE task_id = ?",
                Today.NOW.minus(DAY.multipliedBy(31)).toEpochMilli(),
                old);
        DATABASE.update("INSERT INTO push_untold SELECT '2026-10-22', '" + old + "', reason, people, task_type,"
                + " purchase_info_id, channel, nth, herb FROM push_untold");

        push("dryRun=true", "--btrade.push.keep-choices=30d");
        assertThat(DATABASE.count("push_untold")).isEqualTo(2);
        push("--btrade.push.keep-choices=30d");

        assertThat(DATABASE.rows("SELECT DISTINCT task_id FROM push_choice")).hasSize(2);
        assertThat(addresses(12, Channel.SMS, "TRUE")).isEmpty();
        assertThat(untold()).containsExactly("2026-11-23 14 1 1 BLOCKED 1 黄芪");
        assertThat(DATABASE.rows("SELECT reason, people FROM push_held_back WHERE task_id = ?", old))
                .containsExactly(Map.of("reason", "BLOCKED", "people", 1));
    }

    private static List<String> untold() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT_WS(' ', day, purchase_info_id, channel, nth, reason, people, herb) FROM push_untold"
                        + " WHERE task_type = 1 ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Test
    void keepsTheCapOfTheDayOverBothChannelsAndAllBatches() {
        user(1, "13800000001", "o-1", "");
        user(2, "13800000002", "o-2", "");
        for (int batch = 1; batch <= 4; batch++) {
            batch(batch, HERB);
        }
        String twice = "--btrade.consent.max-per-day=2";

        JobRun run = push(twice);

        assertThat(run.count("heldback.DAY_CAP")).isEqualTo(2 * 8 - 4);
        assertThat(DATABASE.number("SELECT COUNT(*) FROM push_choice WHERE outcome = 'CHOSEN'"))
                .isEqualTo(4);
        batch(5, HERB);
        assertThat(push(twice).count("heldback.DAY_CAP"))
                .as("what is planned counts, sent or not")
                .isEqualTo(2 * 10 - 4);
        assertThat(push("--btrade.consent.max-per-day=3").count("recipients.SMS"))
                .isEqualTo(2);
    }

    @Test
    void countsNoPlanOfATaskThatEndedWithNothingToTell() {
        user(1, "13800000001", "", "");
        batch(1, HERB);
        batch(2, HERB);
        String once = "--btrade.consent.max-per-week=1";
        push(once);
        assertThat(chosen(1, Channel.SMS)).containsExactly("13800000001");

        STATISTICS.collection("celery_task").updateMany(new Document(), Updates.set("sending", true));
        assertThat(push(once).count("heldback.WEEK_CAP")).isEqualTo(1);
        STATISTICS
                .collection("celery_task")
                .updateMany(new Document(), Updates.combine(Updates.set("status", 1), Updates.unset("sending")));
        push(once);

        assertThat(chosen(2, Channel.SMS)).containsExactly("13800000001");
    }

    @Test
    void countsWhatReallyLeftAndNotWhatWasRefused() {
        user(1, "13800000001", "o-1", "");
        user(2, "13800000002", "", "");
        user(3, "13800000003", "", "");
        sent(1, "o-1", "DELIVERED", Today.NOW.minus(DAY.multipliedBy(6)));
        sent(2, "13800000002", "REJECTED", Today.NOW.minus(DAY));
        sent(3, "13800000003", "ACCEPTED", Today.NOW.minus(DAY.multipliedBy(7)));
        batch(12, HERB);

        push("--btrade.consent.max-per-week=1");

        assertThat(chosen(12, Channel.SMS)).containsExactly("13800000002", "13800000003");
        assertThat(heldBack(12, Channel.SMS)).containsExactly("13800000001 WEEK_CAP");
    }

    @Test
    void goesOnWithThePlanOfARunThatDiedBeforeItsTaskWasStored() {
        user(1, "13800000001", "", "");
        user(2, "13800000002", "", "");
        batch(12, HERB);
        STATISTICS
                .collection("celery_task_info")
                .insertOne(new Document("_id", new ObjectId(task(12, Channel.SMS))).append("sendlist", "13800000002"));
        for (String left : List.of("13800000002", "13800000001")) {
            DATABASE.update(
                    "INSERT INTO push_choice (task_id, address, outcome, decided_at) VALUES (?, ?, 'CHOSEN', ?)",
                    task(12, Channel.SMS),
                    left,
                    Today.NOW.toEpochMilli());
        }

        push("--btrade.consent.max-per-day=1");

        assertThat(chosen(12, Channel.SMS)).containsExactly("13800000002");
        batch(13, HERB);
        push("--btrade.consent.max-per-day=1");
        assertThat(chosen(13, Channel.SMS)).containsExactly("13800000001");
    }

    @Test
    void reachesOnlyTheTestList() {
        user(1, "13800000001", "o-1", "");
        user(2, "13800000002", "o-2", "");
        supplier(1, "13900000001");
        batch(12, HERB);

        push("--btrade.consent.test-list=13900000001, o-2");

        assertThat(chosen(12, Channel.SMS)).containsExactly("13900000001");
        assertThat(chosen(12, Channel.WECHAT)).containsExactly("o-2");
        assertThat(heldBack(12, Channel.WECHAT)).containsExactly("o-1 NOT_ON_TEST_LIST");
    }

    @Test
    void recordsNothingInADryRun() {
        user(1, "13800000001", "o-1", "");
        user(2, "13800000002", "", "");
        wish(OptOut.ofAll("13800000001", OptOutSource.REPLY, "TD", Today.NOW));
        batch(12, HERB);

        JobRun run = push("dryRun=true");

        assertThat(run.output()).contains("to 1 people, held back 不推送 {OPTED_OUT=1}");
        assertThat(run.output())
                .contains("nobody may be told 无人可推送 of batch 12 (黄芪) by WECHAT, held back 不推送 {OPTED_OUT=1}");
        assertThat(DATABASE.count("push_choice")).isZero();
        assertThat(DATABASE.count("push_untold")).isZero();
    }

    private static JobRun push(String... arguments) {
        return JobRun.inThisJvm(SPACE, JobName.PUSH_NEW_PURCHASES, new Class<?>[] {Today.class}, arguments);
    }

    private static List<String> chosen(int batch, Channel channel) {
        String list = String.valueOf(STATISTICS.all("celery_task_info").stream()
                .filter(info -> info.get("_id").toString().equals(task(batch, channel)))
                .findFirst()
                .orElseThrow()
                .get("sendlist"));
        List<String> told = List.of(list.split(",", -1));
        assertThat(addresses(batch, channel, "outcome = 'CHOSEN'")).containsExactlyInAnyOrderElementsOf(told);
        return told;
    }

    private static List<String> heldBack(int batch, Channel channel) {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(address, ' ', outcome) FROM push_choice WHERE task_id = ? AND outcome <> 'CHOSEN'"
                        + " ORDER BY 1")
                .param(task(batch, channel))
                .query(String.class)
                .list();
    }

    private static List<String> addresses(int batch, Channel channel, String condition) {
        return DATABASE.jdbc()
                .sql("SELECT address FROM push_choice WHERE task_id = ? AND " + condition)
                .param(task(batch, channel))
                .query(String.class)
                .list();
    }

    private static String task(int batch, Channel channel) {
        TaskId id = NaturalKey.task(new BatchId(batch), channel, TaskType.PURCHASE_PUSH, 1);
        return id.hex();
    }

    private static void wish(OptOut wish) {
        DATABASE.update(OptOut.STORE, wish.parameters(Today.NOW).toArray());
    }

    private static void user(int id, String phone, String openid, String openid2) {
        DATABASE.update("""
                INSERT INTO users (id, username, password, phone, type, varietyids, openid, openid2, createtime)
                VALUES (?, ?, '', ?, 8, ?, ?, ?, '0')""", id, "user" + id, phone, HERB + "," + OTHER_HERB, openid, openid2);
    }

    private static void supplier(int id, String mobile) {
        DATABASE.update("INSERT INTO supplier (id, name, mobile, variety) VALUES (?, '', ?, ?)", id, mobile, HERB);
    }

    private static void batch(int id, int herb) {
        DATABASE.update("""
                INSERT INTO purchase (id, userid, receive, accept, other, remark, term, createtime)
                VALUES (?, 1, '', '', '', '', 0, ?)""", "p" + id, Long.toString(Today.NOW.getEpochSecond()));
        DATABASE.update(
                "INSERT INTO purchase_info (id, purchaseid, varietyid, name) VALUES (?, ?, ?, '黄芪')",
                id,
                "p" + id,
                herb);
    }

    private static void sent(int number, String recipient, String state, Instant at) {
        DATABASE.update(
                """
                INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid, template,
                  payload, state, first_attempt, created_at, updated_at)
                VALUES (?, ?, 1, 1, 1, ?, ?, '', '', ?, ?, ?, ?)""",
                "0".repeat(23) + number,
                recipient,
                "f".repeat(23) + number,
                "u" + number,
                state,
                at.toEpochMilli(),
                at.toEpochMilli(),
                at.toEpochMilli());
    }
}
