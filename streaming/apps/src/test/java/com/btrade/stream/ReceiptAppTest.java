package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.ReceiptKind;
import com.btrade.stream.settings.Settings;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptAppTest {
    private static final long DAY = 24 * 60 * 60;
    private static final String PHONE = "13800000001";
    private static final String OTHER = "13800000002";
    private static final String OPENID = "oSupplier0001";

    private Platform platform;
    private Deliveries deliveries;
    private String topic;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(ReceiptAppTest.class);
        deliveries = new Deliveries(platform);
        topic = platform.topics().pushReceipt();
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void endsMessagesByTheProvidersIdAndNothingAgainWhenTheCheckpointIsLost() throws Exception {
        ObjectId arrived = deliveries.message(Channel.SMS, PHONE, "ACCEPTED", "one");
        ObjectId off = deliveries.message(Channel.SMS, OTHER, "ACCEPTED", "two");
        ObjectId read = deliveries.message(Channel.WECHAT, OPENID, "ACCEPTED", "2000000001");
        ObjectId blocked = deliveries.message(Channel.WECHAT, OPENID + "x", "ACCEPTED", "2000000002");
        suppliers(OTHER, 1, 2);
        platform.publish(
                topic,
                List.of(
                        Deliveries.delivered("one", PHONE),
                        Deliveries.delivered("one", PHONE),
                        Deliveries.failed("two", OTHER, "510"),
                        Deliveries.wechat(ReceiptKind.DELIVERED, "2000000001", OPENID, ""),
                        Deliveries.wechat(ReceiptKind.FAILED, "2000000002", OPENID + "x", "failed:user block")));
        platform.drain(new ClickApp());
        List<String> once = states(arrived, off, read, blocked);
        platform.sql("UPDATE supplier SET pushstatus = 1 WHERE id = 1");
        platform.drain(new ClickApp(), another());

        assertThat(once)
                .containsExactly("1 DELIVERED", "2 UNDELIVERED 510", "1 DELIVERED", "2 UNDELIVERED failed:user block");
        assertThat(states(arrived, off, read, blocked)).isEqualTo(once);
        assertThat(deliveries.receipts()).containsExactly("DOUBLE 1", "SHOWN 4");
        assertThat(platform.texts("SELECT pushstatus FROM supplier ORDER BY id"))
                .as("an operator's word after the receipt stays, and who has become a user stays one")
                .containsExactly("1", "2");
    }

    @Test
    void tellsADeadNumberNothingMore() throws Exception {
        suppliers(PHONE, 1, 2, 0);
        suppliers(OTHER, 1);
        platform.publish(
                topic, List.of(Deliveries.failed("any", PHONE, "590"), Deliveries.failed("other", OTHER, "530")));
        platform.drain(new ClickApp());
        assertThat(platform.texts("SELECT pushstatus FROM supplier ORDER BY id"))
                .containsExactly("0", "2", "0", "1");
    }

    @Test
    void letsNothingGoBackAfterAMessageHasEnded() throws Exception {
        ObjectId message = deliveries.message(Channel.SMS, PHONE, "ACCEPTED", "one");
        platform.publish(topic, List.of(Deliveries.delivered("one", PHONE)));
        platform.drain(new ClickApp());
        platform.publish(topic, List.of(Deliveries.failed("one", PHONE, "500")));
        platform.drain(new ClickApp());
        assertThat(states(message)).containsExactly("1 DELIVERED");
        assertThat(deliveries.receipts()).containsExactly("DOUBLE 1", "SHOWN 1");
    }

    @Test
    void keepsThatAMessageWasAcceptedWhichEndsNothing() throws Exception {
        ObjectId accepted = deliveries.message(Channel.SMS, PHONE, "ACCEPTED", "one");
        ObjectId unknown = deliveries.message(Channel.SMS, OTHER, "UNKNOWN", null);
        platform.publish(topic, List.of(Deliveries.accepted("one", PHONE), Deliveries.accepted("two", OTHER)));
        platform.drain(new ClickApp());
        assertThat(states(accepted, unknown)).containsExactly("0 ACCEPTED", "0 UNKNOWN");
        assertThat(deliveries.receipts()).containsExactly("KEPT 2");
        platform.publish(topic, List.of(Deliveries.delivered("one", PHONE), Deliveries.delivered("two", OTHER)));
        platform.drain(new ClickApp());
        assertThat(states(accepted, unknown)).containsExactly("1 DELIVERED", "1 DELIVERED");
        assertThat(deliveries.receipts()).containsExactly("KEPT 2", "SHOWN 2");
    }

    @Test
    void joinsAReceiptThatCameBeforeTheAnswerToTheCall() throws Exception {
        ObjectId older = deliveries.message(Channel.SMS, PHONE, "UNKNOWN", null);
        ObjectId message = deliveries.message(Channel.SMS, PHONE, "SUBMITTING", null);
        platform.publish(topic, List.of(Deliveries.delivered("early", PHONE)));
        platform.drain(new ClickApp());
        assertThat(deliveries.receipts()).containsExactly("WAITING 1");

        platform.sql("UPDATE push_message SET state = 'ACCEPTED', message_id = 'early' WHERE state = 'SUBMITTING'");
        new ClickApp().chore(platform.settings()).run();

        assertThat(states(message)).containsExactly("1 DELIVERED");
        assertThat(states(older)).as("it may be anybody's, but not this one's").containsExactly("0 UNKNOWN");
        assertThat(deliveries.receipts()).containsExactly("SHOWN 1");
    }

    @Test
    void endsAnUnknownMessageByTheReceiptOfAnIdThatNobodyHas() throws Exception {
        ObjectId other = deliveries.message(Channel.SMS, PHONE, "ACCEPTED", "another");
        ObjectId unknown = deliveries.message(Channel.SMS, PHONE, "UNKNOWN", null);
        ObjectId later = deliveries.message(Channel.SMS, PHONE, "PENDING", null);
        for (String receipt : List.of(
                Deliveries.delivered("unheard", PHONE),
                Deliveries.failed("unheard", PHONE, "530"),
                Deliveries.failed("stray", PHONE, "530"))) {
            platform.publish(topic, List.of(receipt));
            platform.drain(new ClickApp());
        }

        assertThat(platform.texts("SELECT message_id FROM push_message WHERE record_id = ?", unknown.toHexString()))
                .containsExactly("unheard");
        assertThat(deliveries.state(unknown)).startsWith("DELIVERED");
        assertThat(states(other, later)).containsExactly("0 ACCEPTED", "0 PENDING");
        assertThat(deliveries.receipts()).containsExactly("DOUBLE 1", "SHOWN 1", "WAITING 1");
    }

    @Test
    void givesReceiptsOfTheEarlierSystemsMessagesToItsNewestRecordsEachToAnother() throws Exception {
        long now = Deliveries.NOW / 1000;
        ObjectId oldest = deliveries.earlier(Channel.SMS, PHONE, now - 2 * DAY - 300);
        ObjectId newest = deliveries.earlier(Channel.SMS, PHONE, now - 2 * DAY - 200);
        ObjectId notYet = deliveries.earlier(Channel.SMS, PHONE, now + 600);
        ObjectId wechat = deliveries.earlier(Channel.WECHAT, PHONE, now - 2 * DAY - 100);
        platform.publish(topic, List.of(Deliveries.delivered("a", PHONE), Deliveries.delivered("a", PHONE)));
        platform.drain(new ClickApp());
        assertThat(List.of(deliveries.sendstatus(oldest), deliveries.sendstatus(newest)))
                .containsExactly(0, 1);

        platform.publish(topic, List.of(Deliveries.failed("b", PHONE, "550"), Deliveries.failed("a", PHONE, "550")));
        platform.drain(new ClickApp());
        platform.drain(new ClickApp(), another());

        assertThat(List.of(deliveries.sendstatus(oldest), deliveries.sendstatus(newest)))
                .containsExactly(2, 1);
        assertThat(List.of(deliveries.sendstatus(notYet), deliveries.sendstatus(wechat)))
                .containsExactly(0, 0);
    }

    @Test
    void givesAReceiptToTheNewestRecordThoughItHoldsItsStatusAsText() throws Exception {
        long now = Deliveries.NOW / 1000;
        ObjectId older = deliveries.earlier(Channel.SMS, PHONE, now - 2 * DAY - 300);
        ObjectId newest = deliveries.earlier(Channel.SMS, PHONE, now - 2 * DAY - 200);
        platform.records().updateOne(new Document("_id", newest), Updates.set("sendstatus", "0"));
        platform.publish(topic, List.of(Deliveries.delivered("a", PHONE)));
        platform.drain(new ClickApp());

        assertThat(List.of(deliveries.sendstatus(older), deliveries.sendstatus(newest)))
                .containsExactly(0, 1);
    }

    @Test
    void waitsWhileTheNewestRecordMayYetGetAMessageOfOurs() throws Exception {
        long now = Deliveries.NOW / 1000;
        ObjectId old = deliveries.earlier(Channel.SMS, PHONE, now - 2 * DAY);
        ObjectId young = deliveries.earlier(Channel.SMS, PHONE, now - 100);
        platform.publish(topic, List.of(Deliveries.delivered("a", PHONE)));
        platform.drain(new ClickApp());
        assertThat(deliveries.receipts()).containsExactly("WAITING 1");

        platform.records().updateOne(new Document("_id", young), Updates.set("createtime", now - DAY - 100));
        platform.sql("UPDATE push_receipt SET next_try = 0");
        new ClickApp().chore(platform.settings()).run();

        assertThat(List.of(deliveries.sendstatus(old), deliveries.sendstatus(young)))
                .containsExactly(0, 1);
    }

    @Test
    void keepsWhatBelongsToNothingAndGivesUpAfterSomeDays() throws Exception {
        platform.publish(topic, List.of(Deliveries.delivered("nobody", PHONE)));
        platform.drain(new ClickApp());
        assertThat(deliveries.receipts()).containsExactly("WAITING 1");

        platform.sql("UPDATE push_receipt SET received_at = received_at - 4 * 86400000, next_try = 0");
        new ClickApp().chore(platform.settings()).run();

        assertThat(deliveries.receipts()).containsExactly("UNMATCHED 1");
    }

    @Test
    void showsWhatWasSettledWhenTheAppDiedBeforeItWasShown() throws Exception {
        ObjectId message = deliveries.message(Channel.SMS, PHONE, "ACCEPTED", "one");
        platform.publish(topic, List.of(Deliveries.delivered("one", PHONE)));
        platform.drain(new ClickApp());
        platform.sql("UPDATE push_receipt SET state = 'SETTLED'");
        platform.records().updateMany(new org.bson.Document(), com.mongodb.client.model.Updates.set("sendstatus", 0));

        new ClickApp().chore(platform.settings()).run();

        assertThat(states(message)).containsExactly("1 DELIVERED");
        assertThat(deliveries.receipts()).containsExactly("SHOWN 1");
    }

    @Test
    void takesRepliesForWishesAndKeepsTheOthers() throws Exception {
        List<String> replies = new ArrayList<>();
        List<String> stops = List.of("TD", " td ", "ｔ", "R", "退订", "退订。", "【TD】");
        stops.forEach(text -> replies.add(Deliveries.reply("1380000001" + replies.size(), text)));
        replies.add(Deliveries.reply(PHONE, "TD了吗"));
        replies.add(Deliveries.reply(OTHER, "还有当归吗？"));
        replies.add(Deliveries.failed("u", "13800000030", "430"));
        platform.publish(topic, replies);
        platform.drain(new ClickApp());
        platform.drain(new ClickApp(), another());

        assertThat(platform.texts("SELECT CONCAT_WS(' ', address, kind, scope, source) FROM opt_out ORDER BY address"))
                .hasSize(stops.size() + 1)
                .contains("13800000010 MOBILE ALL REPLY", "13800000030 MOBILE ALL PROVIDER")
                .noneMatch(row -> row.startsWith(PHONE) || row.startsWith(OTHER));
        assertThat(platform.texts("SELECT text FROM push_receipt WHERE recipient = ?", OTHER))
                .containsExactly("还有当归吗？");
    }

    @Test
    void aRevokedWishDoesNotComeBackWhenItsReplyIsReadAgain() throws Exception {
        platform.publish(topic, List.of(Deliveries.reply(PHONE, "TD")));
        platform.drain(new ClickApp());
        platform.sql("UPDATE opt_out SET revoked_at = asked_at + 1");
        platform.sql("DELETE FROM push_receipt");
        platform.drain(new ClickApp(), another());
        assertThat(platform.number("SELECT COUNT(*) FROM push_receipt")).isEqualTo(1);
        assertThat(platform.number("SELECT COUNT(*) FROM opt_out WHERE asked_at > revoked_at"))
                .isZero();
    }

    @Test
    void putsPoisonAsideAndGoesOn() throws Exception {
        ObjectId message = deliveries.message(Channel.SMS, PHONE, "ACCEPTED", "one");
        String good = Deliveries.delivered("one", PHONE);
        platform.publish(
                topic,
                List.of(
                        "<html>",
                        good.replace("\"DELIVERED\"", "\"LOST\""),
                        good.replace("\"channel\": 1", "\"channel\": 7"),
                        good.replace(PHONE, "x".repeat(65)),
                        good));
        platform.drain(new ClickApp());
        assertThat(platform.deadLetters(topic))
                .hasSize(4)
                .allSatisfy(
                        letter -> assertThat(Platform.header(letter, "reason")).startsWith("Invalid "));
        assertThat(states(message)).containsExactly("1 DELIVERED");
    }

    @Test
    void twoAppsAtOnceEndEachMessageOnceInBulk() throws Exception {
        List<String> messages = new ArrayList<>();
        List<ObjectId> records = new ArrayList<>();
        for (String phone : Tasks.mobiles(200)) {
            records.add(deliveries.message(Channel.SMS, phone, "ACCEPTED", "id" + phone));
            records.add(deliveries.earlier(Channel.SMS, phone, Deliveries.NOW / 1000 - 2 * DAY));
            for (int i = 0; i < 5; i++) {
                messages.add(Deliveries.delivered("id" + phone, phone));
                messages.add(Deliveries.failed("earlier" + phone, phone, "500"));
            }
        }
        platform.publish(topic, messages);
        Settings one = platform.settings();
        Settings other = another();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> first = threads.submit(() -> drain(one));
        Future<?> second = threads.submit(() -> drain(other));
        first.get();
        second.get();
        threads.shutdown();

        assertThat(platform.number("SELECT COUNT(*) FROM push_receipt")).isEqualTo(2000);
        assertThat(deliveries.receipts()).containsExactly("DOUBLE 1600", "SHOWN 400");
        assertThat(records.stream().mapToInt(deliveries::sendstatus).sum()).isEqualTo(200 + 400);
    }

    private void drain(Settings settings) {
        try {
            platform.drain(new ClickApp(), settings);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Settings another() throws Exception {
        return platform.settings("BTRADE_CHECKPOINTS", Platform.newCheckpoints().toString());
    }

    private List<String> states(ObjectId... records) {
        List<String> states = new ArrayList<>();
        for (ObjectId record : records) {
            states.add(deliveries.sendstatus(record) + " " + deliveries.state(record));
        }
        return states;
    }

    private void suppliers(String mobile, int... pushstatus) {
        for (int one : pushstatus) {
            platform.sql("INSERT INTO supplier (name, mobile, pushstatus) VALUES ('s', ?, ?)", mobile, one);
        }
    }
}
