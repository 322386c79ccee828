package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import com.btrade.model.Receipt;
import com.btrade.model.SendTaskMessage;
import com.btrade.model.TaskId;
import com.btrade.model.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Poison in all three topics: what cannot be read is put aside with its reason, byte for byte, and the good messages around
 * it are processed as if it were not there. {@code -Dbtrade.fuzz=20} sends that many times as much; the profile nightly does.
 */
class PoisonedStreamsTest {
    private static final int MUTANTS = 600 * Integer.getInteger("btrade.fuzz", 1);
    private static final int GOOD = 200;
    private static final String MOBILE = "13800000001";
    private static final String OTHER = "13800000002";

    /** Of one near the broker's limit so much is kept at least. */
    private static final int MOST = 300_000;

    private Platform platform;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(PoisonedStreamsTest.class);
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void countsTheGoodViewsAndReceiptsAmongPoison() throws Exception {
        String views = platform.topics().pushMonitor();
        String receipts = platform.topics().pushReceipt();
        Links links = new Links(platform);
        TaskId task = links.push(Channel.SMS);
        LinkToken token = links.link(task, Channel.SMS, MOBILE);
        ObjectId told = new Deliveries(platform).message(Channel.SMS, OTHER, "ACCEPTED", "one");
        LinkToken stranger = new LinkToken("ffffffffffffffff");
        List<byte[]> badViews = Poison.kept();
        badViews.addAll(Poison.mutants(
                List.of(Links.open(stranger), Links.quote(stranger, 77, 5), Links.openedBy(stranger, PERSON)),
                MUTANTS));
        List<byte[]> badReceipts = Poison.kept();
        badReceipts.addAll(Poison.mutants(
                List.of(Deliveries.delivered("two", "13900000002"), Deliveries.failed("three", "13900000003", "510")),
                MUTANTS));

        platform.publishBytes(views, among(badViews, Links.open(token), GOOD));
        platform.publishBytes(receipts, among(badReceipts, Deliveries.delivered("one", OTHER), 1));
        platform.drain(new ClickApp());

        assertThat(links.clicks(task, MOBILE)).isEqualTo(GOOD);
        assertThat(platform.texts("SELECT state FROM push_message WHERE record_id = ?", told.toHexString()))
                .containsExactly("DELIVERED");
        List<byte[]> refusedViews = refused(badViews, PageView::of);
        List<byte[]> refusedReceipts = refused(badReceipts, Receipt::of);
        requireAside(views, refusedViews);
        requireAside(receipts, refusedReceipts);
        assertThat(platform.collection("user_view").countDocuments())
                .isEqualTo(badViews.size() - refusedViews.size() + GOOD);
        assertThat(platform.number("SELECT COUNT(*) FROM push_receipt"))
                .isEqualTo(badReceipts.size() - refusedReceipts.size() + 1);
    }

    @Test
    void sendsTheGoodTasksAmongPoison() throws Exception {
        String topic = platform.topics().sendTask();
        Tasks tasks = new Tasks(platform);
        TaskId good = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(20));
        String message = Tasks.message(good);
        List<byte[]> bad = Poison.kept();
        bad.addAll(Poison.mutants(List.of(message, message.replace(": 2}", ": \"2\"}")), MUTANTS));

        platform.publishBytes(topic, among(bad, message, 5));
        platform.drain(new SendApp());

        assertThat(platform.number("SELECT COUNT(*) FROM outbox")).isEqualTo(20);
        assertThat(tasks.isFinished(good)).isTrue();
        requireAside(topic, refused(bad, SendTaskMessage::of));
    }

    private static final Visitor PERSON = Visitors.of("10.0.0.1", "phone");

    private static List<byte[]> among(List<byte[]> bad, String good, int times) {
        List<byte[]> all = new ArrayList<>(bad);
        all.addAll(Collections.nCopies(times, Poison.bytes(good)));
        Collections.shuffle(all, new Random(Poison.SEED));
        return all;
    }

    private static List<byte[]> refused(List<byte[]> messages, Poison.Reading reading) {
        return messages.stream().filter(one -> Poison.isRefused(one, reading)).toList();
    }

    /** Exactly these, each with a reason; of one near the broker's limit the beginning will do. */
    private void requireAside(String topic, List<byte[]> refused) {
        List<ConsumerRecord<byte[], byte[]>> letters = platform.deadLetters(topic);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(Platform.header(letter, "reason")).startsWith("Invalid ");
            assertThat(Platform.header(letter, "topic")).isEqualTo(topic);
            assertThat(Long.parseLong(Platform.header(letter, "offset"))).isNotNegative();
        });
        assertThat(letters.stream().map(letter -> brief(letter.value())))
                .containsExactlyInAnyOrderElementsOf(
                        refused.stream().map(PoisonedStreamsTest::brief).toList());
    }

    /** Its beginning, and what tells it from others that begin alike. */
    private static String brief(byte[] value) {
        String text = new String(value, StandardCharsets.ISO_8859_1);
        String most = text.substring(0, Math.min(text.length(), MOST));
        return most.substring(0, Math.min(most.length(), 80)) + " #" + most.hashCode();
    }
}
