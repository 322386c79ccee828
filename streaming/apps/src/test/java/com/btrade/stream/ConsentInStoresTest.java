package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BatchId;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.OptOut;
import com.btrade.model.OptOutSource;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.model.VarietyId;
import com.btrade.stream.send.ConsentedMessages;
import com.btrade.stream.send.Execution;
import com.btrade.stream.send.Links;
import com.btrade.stream.send.OpenHours;
import com.btrade.stream.send.Sending;
import com.btrade.stream.send.SetClock;
import com.btrade.stream.send.Timing;
import com.btrade.stream.send.WorkingDays;
import com.btrade.stream.send.gateway.Carriers;
import com.btrade.stream.send.gateway.Gateways;
import com.btrade.stream.send.store.MongoPushRecords;
import com.btrade.stream.send.store.MongoTasks;
import com.btrade.stream.send.store.MysqlAudience;
import com.btrade.stream.send.store.MysqlLines;
import com.btrade.stream.send.store.MysqlMessages;
import com.btrade.stream.send.store.MysqlPurchases;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Connections;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentInStoresTest {
    private static final OpenHours NIGHT = OpenHours.of("21:00-08:00", WorkingDays.everyDayIsOne());
    private final SetClock clock = new SetClock();
    private Platform platform;
    private Tasks tasks;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(ConsentInStoresTest.class);
        tasks = new Tasks(platform);
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void theAppNeverSendsToWhoOptedOutAfterTheTaskWasStored() throws Exception {
        user(1, "13800000001", "oWechat00000000000000000001", "bBuyer1");
        BatchId batch = tasks.batch();
        TaskId sms = tasks.push(batch, Channel.SMS, Tasks.mobiles(4));
        TaskId wechat = tasks.push(batch, Channel.WECHAT, List.of("oWechat00000000000000000001", "o-2"));
        wish(OptOut.ofAll("bBuyer1", OptOutSource.LINK, "", clock.instant()));
        wish(OptOut.ofBlocked("13800000002", "complained", clock.instant()));

        platform.publish(platform.topics().sendTask(), List.of(Tasks.message(sms), Tasks.message(wechat)));
        platform.drain(new SendApp());

        assertThat(outbox()).containsExactlyInAnyOrder("13800000000", "13800000003", "o-2");
        assertThat(refusals())
                .containsExactlyInAnyOrder(
                        "13800000001 OPTED_OUT", "13800000002 BLOCKED", "oWechat00000000000000000001 OPTED_OUT");
        assertThat(tasks.isFinished(sms)).isTrue();
    }

    @Test
    void holdsBackWhoDeclinedTheHerbOfTheBatch() throws Exception {
        BatchId batch = tasks.batch();
        platform.sql("UPDATE purchase_info SET varietyid = 7 WHERE id = ?", batch.value());
        wish(OptOut.ofHerb("13800000000", new VarietyId(7), OptOutSource.FEEDBACK, "", clock.instant()));
        wish(OptOut.ofHerb("13800000001", new VarietyId(8), OptOutSource.FEEDBACK, "", clock.instant()));
        sending(ConsentPolicy.OPEN, OpenHours.always()).execute(tasks.push(batch, Channel.SMS, Tasks.mobiles(2)));
        assertThat(outbox()).containsExactly("13800000001");
        assertThat(refusals()).containsExactly("13800000000 NOT_MY_HERB");
    }

    @Test
    void keepsTheCapsOverBothChannels() throws Exception {
        user(1, "13800000000", "o-1", "");
        ConsentPolicy policy = new ConsentPolicy(1, 2, Set.of());
        Sending sending = sending(policy, OpenHours.always());
        sending.execute(tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(1)));
        sending.execute(tasks.push(tasks.batch(), Channel.WECHAT, List.of("o-1", "o-2")));
        assertThat(outbox()).containsExactlyInAnyOrder("13800000000", "o-2");

        clock.advance(Duration.ofDays(1));
        sending.execute(tasks.push(tasks.batch(), Channel.WECHAT, List.of("o-1")));
        assertThat(outbox()).hasSize(3);
        clock.advance(Duration.ofDays(5));
        sending.execute(tasks.push(tasks.batch(), Channel.WECHAT, List.of("o-1")));
        assertThat(refusals()).containsExactly("o-1 DAY_CAP", "o-1 WEEK_CAP");
        clock.advance(Duration.ofDays(1));
        sending.execute(tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(1)));
        assertThat(outbox()).hasSize(4);
    }

    @Test
    void neverCountsOrHoldsBackReminders() throws Exception {
        BatchId batch = tasks.batch();
        quote(batch);
        Sending sending = sending(new ConsentPolicy(1, 1, Set.of()), OpenHours.always());
        sending.execute(tasks.task(batch, Channel.SMS, TaskType.REPLY_REMINDER, Tasks.mobiles(1)));
        sending.execute(tasks.push(batch, Channel.SMS, Tasks.mobiles(1)));
        wish(OptOut.ofAll("13800000000", OptOutSource.REPLY, "TD", clock.instant()));
        BatchId other = tasks.batch();
        quote(other);
        sending.execute(tasks.task(other, Channel.SMS, TaskType.REPLY_REMINDER, Tasks.mobiles(1)));
        assertThat(outbox()).hasSize(3);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void letsMessagesWaitInTheQuietHours() throws Exception {
        Sending sending = sending(ConsentPolicy.OPEN, NIGHT);
        clock.advanceTo(at("2026-11-23T22:00"));
        TaskId task = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(300));
        assertThat(sending.execute(task)).isEqualTo(Execution.IN_FLIGHT);
        assertThat(outbox()).isEmpty();
        assertThat(platform.number(
                        "SELECT COUNT(*) FROM push_message WHERE state = 'PENDING' AND not_before = ?",
                        at("2026-11-24T08:00").toEpochMilli()))
                .isEqualTo(300);
        assertThat(sending.unfinished()).isEmpty();

        clock.advanceTo(at("2026-11-24T08:00"));
        wish(OptOut.ofAll("13800000007", OptOutSource.REPLY, "TD", clock.instant()));
        assertThat(sending.unfinished()).containsExactly(task);
        assertThat(sending.resume(task)).isEqualTo(Execution.FINISHED);
        assertThat(outbox()).hasSize(299);
        assertThat(refusals()).containsExactly("13800000007 OPTED_OUT");
    }

    @Test
    void tellsNobodyOfABatchThatWasClosedWhileItsPushWaited() throws Exception {
        Sending sending = sending(ConsentPolicy.OPEN, NIGHT);
        clock.advanceTo(at("2026-11-23T22:00"));
        BatchId closed = tasks.batch();
        BatchId purchaseClosed = tasks.batch();
        BatchId gone = tasks.batch();
        List<TaskId> waiting = List.of(
                tasks.push(closed, Channel.SMS, Tasks.mobiles(1)),
                tasks.push(purchaseClosed, Channel.WECHAT, Tasks.openids(2)),
                tasks.push(gone, Channel.SMS, Tasks.mobiles(1)),
                tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(1)));
        for (TaskId task : waiting) {
            sending.execute(task);
        }
        platform.sql("UPDATE purchase_info SET status = 0 WHERE id = ?", closed.value());
        platform.sql(
                "UPDATE purchase SET status = 0 WHERE id = (SELECT purchaseid FROM purchase_info WHERE id = ?)",
                purchaseClosed.value());
        platform.sql("DELETE FROM purchase_info WHERE id = ?", gone.value());

        clock.advanceTo(at("2026-11-24T08:00"));
        for (TaskId task : waiting) {
            assertThat(sending.resume(task)).isEqualTo(Execution.FINISHED);
        }
        assertThat(outbox()).containsExactly("13800000000");
        assertThat(refusals())
                .containsExactly(
                        "13800000000 CLOSED",
                        Tasks.openids(2).get(0) + " CLOSED",
                        Tasks.openids(2).get(1) + " CLOSED",
                        "13800000000 CLOSED");
    }

    @Test
    void countsNobodyAsAskedToFollowTheAccountWhoseMessageNeverLeft() throws Exception {
        user(1, "13800000000", "", "");
        user(2, "13800000001", "", "");
        Sending sending = sending(ConsentPolicy.OPEN, NIGHT);
        clock.advanceTo(at("2026-11-23T22:00"));
        TaskId task = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(2));
        sending.execute(task);
        assertThat(maxpush()).containsExactly("1", "1");
        wish(OptOut.ofAll("13800000000", OptOutSource.REPLY, "TD", clock.instant()));

        clock.advanceTo(at("2026-11-24T08:00"));
        sending.resume(task);
        sending.resume(task);
        assertThat(outbox()).containsExactly("13800000001");
        assertThat(maxpush()).containsExactly("0", "1");
    }

    private List<String> maxpush() {
        return platform.texts("SELECT maxpush FROM users WHERE id IN (1, 2) ORDER BY id");
    }

    @Test
    void remindsNobodyWhoHasAnsweredWhileTheReminderWaited() throws Exception {
        Sending sending = sending(ConsentPolicy.OPEN, NIGHT);
        clock.advanceTo(at("2026-11-23T22:00"));
        BatchId answered = tasks.batch();
        BatchId half = tasks.batch();
        for (BatchId batch : List.of(answered, half, half)) {
            quote(batch);
        }
        TaskId first = tasks.task(answered, Channel.SMS, TaskType.REPLY_REMINDER, Tasks.mobiles(1));
        TaskId second = tasks.task(
                half, Channel.SMS, TaskType.REPLY_REMINDER, Tasks.mobiles(2).subList(1, 2));
        sending.execute(first);
        sending.execute(second);
        platform.sql("UPDATE quote SET state = 2 WHERE purchaseinfoid = ?", answered.value());
        platform.sql("UPDATE quote SET state = 1 WHERE purchaseinfoid = ? LIMIT 1", half.value());

        clock.advanceTo(at("2026-11-24T08:00"));
        assertThat(sending.resume(first)).isEqualTo(Execution.FINISHED);
        assertThat(sending.resume(second)).isEqualTo(Execution.FINISHED);
        assertThat(outbox()).containsExactly("13800000001");
        assertThat(platform.texts(
                        "SELECT JSON_VALUE(payload, '$.values.num') FROM push_message WHERE state = 'ACCEPTED'"))
                .as("of two quotes one is answered meanwhile")
                .containsExactly("1");
        assertThat(refusals()).containsExactly("13800000000 ANSWERED");
    }

    private void quote(BatchId batch) {
        platform.sql("INSERT INTO quote (userid, purchaseinfoid, quality, price, `explain`, createtime)"
                + " VALUES (1, " + batch + ", '', '9', '', '0')");
    }

    private Sending sending(ConsentPolicy policy, OpenHours hours) {
        Settings settings = platform.settings();
        Connections stores = Connections.of(settings);
        Carriers carriers = new Carriers(new Gateways(settings, stores.mysql(), Map.of()));
        return new Sending(
                new MongoTasks(stores.mongo()),
                new MysqlPurchases(stores.mysql()),
                new MongoPushRecords(stores.mongo()),
                new ConsentedMessages(
                        new MysqlMessages(stores.mysql()), new MysqlAudience(stores.mysql()), policy, hours),
                carriers::of,
                new MysqlLines(stores.mysql()),
                new Links(settings.publicUrl()),
                new Timing(clock, Duration.ofMinutes(1), Duration.ofMinutes(5), clock::advanceTo));
    }

    private List<String> outbox() {
        return platform.texts("SELECT recipient FROM outbox ORDER BY id");
    }

    private List<String> refusals() {
        return platform.texts(
                "SELECT CONCAT(recipient, ' ', code) FROM push_message WHERE state = 'REJECTED' ORDER BY id");
    }

    private void wish(OptOut wish) {
        platform.sql(OptOut.STORE, wish.parameters(wish.askedAt()).toArray());
    }

    private void user(int id, String phone, String openid, String openid2) {
        platform.sql(
                "INSERT INTO users (id, username, password, phone, type, openid, openid2, createtime)"
                        + " VALUES (?, ?, '', ?, 8, ?, ?, '0')",
                id,
                "user" + id,
                phone,
                openid,
                openid2);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessDate.ZONE).toInstant();
    }
}
