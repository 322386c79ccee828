package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskId;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClickAppTest {
    private static final String MOBILE = "13800000001";
    private static final String OPENID = "oWechat000000000001";

    private Platform platform;
    private Links links;
    private String topic;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(ClickAppTest.class);
        links = new Links(platform);
        topic = platform.topics().pushMonitor();
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void countsViewsClicksScoresAndQuotesAndNothingAgainWhenTheCheckpointIsLost() throws Exception {
        TaskId sms = links.push(Channel.SMS);
        LinkToken token = links.link(sms, Channel.SMS, MOBILE);
        supplier(1, MOBILE, 2);
        supplier(2, MOBILE, 1);
        supplier(3, MOBILE, 0);
        quote(77, Links.BATCH.value());
        quote(78, 1);
        LinkToken nobody = new LinkToken("ffffffffffffffff");
        List<String> messages = new ArrayList<>(Links.times(6, Links.open(token)));
        messages.addAll(Links.times(3, Links.quote(token, 77, 5)));
        messages.add(Links.quote(token, 78, 5));
        messages.add(Links.quote(token, 79, 5));
        messages.add(Links.open(nobody));
        messages.add("{\"uuid\": \"" + token + "\", \"url\": \"/quotesuccess\", \"monitor_type\": \"1\", \"method\":"
                + " \"POST\", \"quoteid\": \"77\", \"userid\": \"5\", \"messagetype\": \"1\", \"createtime\":"
                + " \"1700000000\", \"extra\": {\"a\": 1}}");
        platform.publish(topic, messages);
        platform.drain(new ClickApp());
        List<String> once = state(sms);
        platform.drain(new ClickApp(), another());
        platform.drain(new ClickApp(), another());

        assertThat(once).containsExactly("views 13", "clicks 6", "quote 77", "scores 0,1,0", "events 6");
        assertThat(state(sms)).isEqualTo(once);
    }

    @Test
    void scoresTheUserOfThePhoneOrOfEitherOpenid() throws Exception {
        user(11, MOBILE, "", "");
        user(12, "13700000000", OPENID, "");
        user(13, "13700000001", "", OPENID + "2");
        TaskId sms = links.push(Channel.SMS);
        TaskId wechat = links.push(Channel.WECHAT);
        List<String> messages = new ArrayList<>();
        for (LinkToken token : List.of(
                links.link(sms, Channel.SMS, MOBILE),
                links.link(wechat, Channel.WECHAT, OPENID),
                links.link(wechat, Channel.WECHAT, OPENID + "2"),
                links.link(links.push(Channel.WECHAT), Channel.WECHAT, OPENID.toLowerCase(Locale.ROOT)))) {
            messages.addAll(Links.times(4, Links.open(token)));
        }
        platform.publish(topic, messages);
        platform.drain(new ClickApp());
        assertThat(platform.texts("SELECT pushscore FROM users WHERE id IN (11, 12, 13) ORDER BY id"))
                .containsExactly("1", "1", "1");
    }

    @Test
    void countsRecordsOfTheEarlierSystemOnTopOfWhatTheyHave() throws Exception {
        supplier(1, MOBILE, 1);
        quote(77, Links.BATCH.value());
        ObjectId push = new ObjectId();
        platform.collection("transform_rate")
                .insertOne(new Document("_id", push)
                        .append("purchaseinfoid", Links.BATCH.toString())
                        .append("quote", "5"));
        LinkToken clicked = new LinkToken("5f1e-earlier");
        LinkToken unclicked = new LinkToken("5f1f_earlier");
        ObjectId one = links.earlierRecord(clicked, push.toHexString(), new Recipient(MOBILE), 4);
        ObjectId other = links.earlierRecord(unclicked, push, new Recipient(MOBILE), 0);
        List<String> messages = new ArrayList<>(Links.times(8, Links.open(clicked)));
        messages.addAll(Links.times(5, Links.open(unclicked)));
        messages.addAll(Links.times(2, Links.quote(clicked, 77, 5)));
        platform.publish(topic, messages);
        platform.drain(new ClickApp());
        platform.drain(new ClickApp(), another());

        assertThat(links.clicks(one)).isEqualTo(12);
        assertThat(links.clicks(other)).isEqualTo(5);
        assertThat(links.quotes(push)).isEqualTo("5,77");
        assertThat(platform.number("SELECT pushscore FROM supplier WHERE id = 1"))
                .as("the first click of one record was the earlier system's to score")
                .isEqualTo(1);
    }

    @Test
    void countsClicksOfRecordsThatSayInWordsHowManyTheyHave() throws Exception {
        LinkToken unclicked = new LinkToken("5f20-earlier");
        LinkToken clicked = new LinkToken("5f21-earlier");
        LinkToken empty = new LinkToken("5f22-earlier");
        ObjectId none = links.earlierRecord(unclicked, "", new Recipient(MOBILE), "0");
        ObjectId some = links.earlierRecord(clicked, "", new Recipient(MOBILE), "4");
        ObjectId nothing = links.earlierRecord(empty, "", new Recipient(MOBILE), "");
        List<String> messages = new ArrayList<>(Links.times(3, Links.open(unclicked)));
        messages.addAll(Links.times(2, Links.open(clicked)));
        messages.add(Links.open(empty));
        platform.publish(topic, messages);
        platform.drain(new ClickApp());
        platform.drain(new ClickApp(), another());

        assertThat(links.clicks(none)).isEqualTo(3);
        assertThat(links.clicks(some)).isEqualTo(6);
        assertThat(links.clicks(nothing)).isEqualTo(1);
    }

    @Test
    void storesProgramsViewsWithAMarkAndCountsOnlyPeople() throws Exception {
        supplier(1, MOBILE, 1);
        TaskId task = links.push(Channel.SMS);
        LinkToken token = links.link(task, Channel.SMS, MOBILE);
        LinkToken soon = links.link(task, Channel.SMS, "13800000009");
        platform.sql("UPDATE push_message SET first_attempt = 1699999999000 WHERE uuid = ?", soon.value());
        List<String> messages = new ArrayList<>();
        messages.add(Links.open(token).replace("GET", "HEAD"));
        messages.add(Links.openedBy(token, Visitors.of("10.0.0.1", "curl/8.5.0")));
        messages.add(Links.open(soon));
        messages.add(Links.openedBy(token, Visitors.of("10.0.0.2", "phone")));
        platform.publish(topic, messages);
        platform.publishTogether(topic, opened(task, 25, "10.0.0.3"));
        platform.drain(new ClickApp());
        platform.drain(new ClickApp(), another());

        assertThat(links.clicks(task, MOBILE)).isEqualTo(1);
        assertThat(links.clicks(task, "13800000009")).isZero();
        assertThat(platform.number("SELECT pushscore FROM supplier WHERE id = 1"))
                .isEqualTo(1);
        assertThat(platform.collection("user_view").countDocuments()).isEqualTo(29);
        for (String reason : List.of("HEAD", "AGENT", "TOO_SOON")) {
            assertThat(platform.collection("user_view").countDocuments(new Document("bot", reason)))
                    .isEqualTo(1);
        }
        assertThat(bursts()).as("a place that opened 25 links").isEqualTo(25);
        assertThat(platform.number("SELECT COUNT(*) FROM click_event")).isEqualTo(1);
    }

    /** Those who read a partition each may all have counted theirs before any of them sees how many there are. */
    @Test
    void countsOrMarksEachViewOfABurstThatManyReadAtOnce() throws Exception {
        TaskId task = links.push(Channel.SMS);
        platform.publish(topic, opened(task, 25, "10.0.0.3"));
        platform.drain(new ClickApp());
        long counted = platform.number("SELECT COUNT(*) FROM click_event");
        assertThat(counted + bursts()).isEqualTo(25);
        platform.drain(new ClickApp(), another());
        assertThat(platform.number("SELECT COUNT(*) FROM click_event")).isEqualTo(counted);
        assertThat(counted + bursts()).as("what was counted stays").isEqualTo(25);
    }

    private List<String> opened(TaskId task, int people, String address) {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            LinkToken link = links.link(task, Channel.SMS, "139000000%02d".formatted(i));
            opened.add(Links.openedBy(link, Visitors.of(address, "phone")));
        }
        return opened;
    }

    private long bursts() {
        return platform.collection("user_view").countDocuments(new Document("bot", "BURST"));
    }

    @Test
    void putsPoisonAsideAndGoesOn() throws Exception {
        LinkToken token = links.link(links.push(Channel.SMS), Channel.SMS, MOBILE);
        platform.publish(
                topic,
                List.of(
                        "<html>",
                        "7",
                        "{\"uuid\": \"" + token + "\"}",
                        Links.open(token).replace("\"messagetype\": 1", "\"messagetype\": 2"),
                        Links.open(token).replace("1700000000", "\"yesterday\""),
                        "{\"url\": \"" + "x".repeat(2_000_000 / 4) + "\"}",
                        Links.open(token)));
        platform.drain(new ClickApp());
        assertThat(platform.deadLetters(topic))
                .hasSize(6)
                .allSatisfy(
                        letter -> assertThat(Platform.header(letter, "reason")).startsWith("Invalid "));
        assertThat(platform.collection("user_view").countDocuments()).isEqualTo(1);
    }

    @Test
    void twoAppsAtOnceCountEachMessageOnceInBulk() throws Exception {
        TaskId task = links.push(Channel.SMS);
        List<LinkToken> tokens = new ArrayList<>();
        for (String mobile : Tasks.mobiles(50)) {
            tokens.add(links.link(task, Channel.SMS, mobile));
            supplier(1000 + tokens.size(), mobile, 1);
        }
        IntStream.rangeClosed(1, 20).forEach(quote -> quote(quote, Links.BATCH.value()));
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            LinkToken token = tokens.get(i % 50);
            messages.add(i % 500 == 499 ? Links.quote(token, 1 + i / 500, 3) : Links.open(token));
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

        assertThat(platform.collection("user_view").countDocuments()).isEqualTo(10_000);
        assertThat(platform.number("SELECT COUNT(*) FROM click_event")).isEqualTo(9_980);
        assertThat(platform.number("SELECT SUM(clicks) FROM click_counter")).isEqualTo(9_980);
        assertThat(platform.texts("SELECT DISTINCT pushscore FROM supplier WHERE id > 1000"))
                .containsExactly("1");
        assertThat(Tasks.mobiles(50).stream()
                        .mapToInt(mobile -> links.clicks(task, mobile))
                        .sum())
                .isEqualTo(9_980);
        assertThat(links.quotes(Links.pushOf(task)).split(",")).hasSize(20).doesNotHaveDuplicates();
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

    private List<String> state(TaskId sms) {
        return List.of(
                "views " + platform.collection("user_view").countDocuments(),
                "clicks " + links.clicks(sms, MOBILE),
                "quote " + links.quotes(new ObjectId(NaturalKey.push(sms).hex())),
                "scores " + String.join(",", platform.texts("SELECT pushscore FROM supplier ORDER BY id")),
                "events " + platform.number("SELECT COUNT(*) FROM click_event"));
    }

    private void supplier(int id, String mobile, int pushstatus) {
        platform.sql(
                "INSERT INTO supplier (id, name, mobile, pushstatus) VALUES (?, 's', ?, ?)", id, mobile, pushstatus);
    }

    private void user(int id, String phone, String openid, String openid2) {
        platform.sql(
                "INSERT INTO users (id, username, password, phone, type, openid, openid2, createtime)"
                        + " VALUES (?, ?, '', ?, 6, ?, ?, '1700000000')",
                id,
                "u" + id,
                phone,
                openid,
                openid2);
    }

    private void quote(int id, int batch) {
        platform.sql(
                "INSERT INTO quote (id, userid, purchaseinfoid, quality, price, `explain`, createtime)"
                        + " VALUES (?, 5, ?, '', '80', '', '1700000000')",
                id,
                batch);
    }
}
