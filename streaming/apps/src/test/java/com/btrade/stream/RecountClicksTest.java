package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import com.btrade.model.RecordId;
import com.btrade.model.TaskId;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.Counter;
import com.btrade.stream.click.Counting;
import com.btrade.stream.click.Records;
import com.btrade.stream.click.Recounted;
import com.btrade.stream.click.Recounting;
import com.btrade.stream.click.Visit;
import com.btrade.stream.click.store.EarlierOrigins;
import com.btrade.stream.click.store.MongoPastViews;
import com.btrade.stream.click.store.MongoRecords;
import com.btrade.stream.click.store.MongoViews;
import com.btrade.stream.click.store.MysqlLedger;
import com.btrade.stream.click.store.MysqlSources;
import com.btrade.stream.click.store.StoredOrigins;
import com.btrade.stream.click.store.StoredQuotes;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Connections;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecountClicksTest {
    /** The day of the views that {@link Links} makes. */
    private static final String DAY = "from=2023-11-15";

    private static final String WAITING = """
            SELECT COUNT(*) FROM information_schema.innodb_trx t
            JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
            WHERE p.db = DATABASE() AND t.trx_state = 'LOCK WAIT'
            """;

    private static final int PEOPLE = 30;
    private static final String MOBILE = "13900000099";
    private static final long SECOND = 1_700_000_000;

    private Platform platform;
    private Links links;
    private TaskId task;
    private int visits;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(RecountClicksTest.class);
        links = new Links(platform);
        task = links.push(Channel.SMS);
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void movesClicksAndScoresToWhatTheRulesSayNowAndBackAndNothingTwice() throws Exception {
        openOneByOneFromOnePlace();
        List<String> asCounted = state();
        Recounted dry = recount(Map.of(), DAY, "dryRun=true");
        List<String> afterDry = state();
        Recounted first = recount(Map.of(), DAY, "to=2023-11-16");
        List<String> withdrawn = state();
        Recounted again = recount(Map.of(), DAY);
        Recounted back = recount(Map.of("BTRADE_CLICK_BURST", "0"), DAY);

        assertThat(asCounted).containsExactly("clicks 20", "scores 20", "events 20", "marks 10");
        assertThat(dry.withdrawn()).isEqualTo(Map.of(BotReason.BURST, 20));
        assertThat(afterDry).isEqualTo(asCounted);
        assertThat(first).isEqualTo(new Recounted(PEOPLE, Map.of(BotReason.BURST, 20), 0, -20));
        assertThat(withdrawn).containsExactly("clicks 0", "scores 0", "events 0", "marks 30");
        assertThat(again).isEqualTo(new Recounted(PEOPLE, Map.of(), 0, 0));
        assertThat(back).isEqualTo(new Recounted(PEOPLE, Map.of(), PEOPLE, PEOPLE));
        assertThat(state()).containsExactly("clicks 30", "scores 30", "events 30", "marks 0");
    }

    @Test
    void twoAtOnceWithdrawEachClickOnceAndGiveItBackOnce() throws Exception {
        openOneByOneFromOnePlace();
        List<Recounted> withdrawn = twoAtOnce(Map.of());
        List<String> without = state();
        twoAtOnce(Map.of("BTRADE_CLICK_BURST", "0"));

        assertThat(withdrawn)
                .extracting(Recounted::withdrawn)
                .containsExactlyInAnyOrder(Map.of(BotReason.BURST, 20), Map.of());
        assertThat(without).containsExactly("clicks 0", "scores 0", "events 0", "marks 30");
        assertThat(state()).containsExactly("clicks 30", "scores 30", "events 30", "marks 0");
    }

    /** Both wait for a row that somebody else has, so that neither is over before the other begins. */
    private List<Recounted> twoAtOnce(Map<String, String> variables) throws Exception {
        Map<String, String> stores = platform.environment();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection other = DriverManager.getConnection(
                stores.get("BTRADE_MYSQL_URL"),
                stores.get("BTRADE_MYSQL_USER"),
                stores.getOrDefault("BTRADE_MYSQL_PASSWORD", ""))) {
            other.setAutoCommit(false);
            Sql.list(other, "SELECT block FROM click_block FOR UPDATE", row -> row.getLong(1));
            List<Future<Recounted>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(threads.submit(() -> recount(variables, DAY)));
            }
            Awaitility.await().until(() -> platform.number(WAITING) == 2);
            other.rollback();
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void showsWhatTheLedgerSaysThoughARecountWritesAfterAClickThatCameAfterIt() {
        LinkToken token = links.link(task, Channel.SMS, MOBILE);
        count(counting(() -> {}), visit(token, "phone"));

        recounting(() -> count(counting(() -> {}), visit(token, "desk")), "phone")
                .recount(SECOND, SECOND + 1, false);

        assertThat(platform.number("SELECT clicks FROM click_counter")).isEqualTo(1);
        assertThat(links.clicks(task, MOBILE)).isEqualTo(1);
    }

    @Test
    void showsWhatTheLedgerSaysThoughAClickIsWrittenAfterARecountThatCameAfterIt() {
        LinkToken token = links.link(task, Channel.SMS, MOBILE);
        count(counting(() -> {}), visit(token, "phone"));

        count(
                counting(() -> recounting(() -> {}, "desk").recount(SECOND, SECOND + 1, false)),
                visit(token, "desk"),
                visit(token, "desk"));

        assertThat(platform.number("SELECT clicks FROM click_counter")).isEqualTo(1);
        assertThat(links.clicks(task, MOBILE)).isEqualTo(1);
    }

    private Visit visit(LinkToken token, String agent) {
        String url = "/purchase/purchaseinfo/1703?uuid=" + token;
        PageView view = new PageView(token, url, 1, "GET", -1, -1, SECOND, Visitors.of("10.0.0.3", agent));
        return new Visit(EventId.of(0, visits++, 0), view);
    }

    private static void count(Counting counting, Visit... visits) {
        Map<RecordId, Counter> changed = new HashMap<>();
        counting.enter(List.of(visits), changed);
        counting.show(changed);
    }

    /** The click app; something happens between its transaction and what it writes. */
    private Counting counting(Runnable between) {
        Connections stores = Connections.of(platform.settings());
        return new Counting(
                new MongoViews(stores.mongo()),
                new StoredOrigins(stores.mysql(), new EarlierOrigins(stores.mongo())),
                new MysqlLedger(stores.mysql()),
                after(between, stores),
                new StoredQuotes(stores.mysql(), stores.mongo()),
                new MysqlSources(stores.mysql()),
                ClickParts.policy(Map.of()));
    }

    /** A recount by which an agent is a program's, likewise. */
    private Recounting recounting(Runnable between, String program) {
        Connections stores = Connections.of(platform.settings());
        return new Recounting(
                new MongoPastViews(stores.mongo()),
                new StoredOrigins(stores.mysql(), new EarlierOrigins(stores.mongo())),
                new MysqlLedger(stores.mysql()),
                after(between, stores),
                ClickParts.policy(Map.of("BTRADE_CLICK_BOT_AGENTS", program)));
    }

    private static Records after(Runnable between, Connections stores) {
        Records records = new MongoRecords(stores.mongo());
        AtomicBoolean done = new AtomicBoolean();
        return new Records() {
            @Override
            public void raise(Map<RecordId, Counter> counters) {
                show(counters, records::raise);
            }

            @Override
            public void show(Map<RecordId, Counter> counters) {
                show(counters, records::show);
            }

            private void show(Map<RecordId, Counter> counters, Consumer<Map<RecordId, Counter>> show) {
                if (!done.getAndSet(true)) {
                    between.run();
                }
                show.accept(counters);
            }
        };
    }

    @Test
    void countsNothingAgainWhenWithdrawnClicksAreReadAgain() throws Exception {
        openOneByOneFromOnePlace();
        recount(Map.of(), DAY);
        List<String> withdrawn = state();
        platform.drain(
                new ClickApp(),
                platform.settings(
                        "BTRADE_CHECKPOINTS", Platform.newCheckpoints().toString()));
        assertThat(state()).isEqualTo(withdrawn);
    }

    @Test
    void leavesViewsAndClicksOfTheEarlierSystemAsTheyAre() throws Exception {
        LinkToken token = new LinkToken("earlier");
        ObjectId record = links.earlierRecord(token, "", new Recipient("13800000001"), 3);
        Document view = Document.parse(Links.open(token).replace("GET", "HEAD"));
        platform.collection("user_view").insertOne(view);

        assertThat(recount(Map.of(), DAY)).isEqualTo(new Recounted(1, Map.of(), 0, 0));
        assertThat(links.clicks(record)).isEqualTo(3);
        assertThat(platform.collection("user_view").find().first()).doesNotContainKey("bot");
    }

    @Test
    void runsAsAProgramThatNeedsTheStoresOnly() throws Exception {
        openOneByOneFromOnePlace();
        Map<String, String> stores = new HashMap<>(platform.environment());
        stores.keySet().retainAll(List.of("BTRADE_MYSQL_URL", "BTRADE_MYSQL_USER", "BTRADE_MONGODB_URI"));
        try (Child child = Child.start(RecountClicks.class, stores, "from=2023-11-15", "dryRun=true")) {
            assertThat(child.awaitEnd()).as(child.log()).isZero();
            assertThat(child.log()).contains("dry run 试运行, 30 views 浏览, 20 clicks withdrawn 撤销点击 (BURST 20)");
        }
        try (Child child = Child.start(RecountClicks.class, stores, "from=yesterday")) {
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.log()).contains("recount-clicks has failed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "days=3", "from=2023-11-15 to=2023-11-14", "from=2023-11-15 dryRun=maybe", "from=1"})
    void refusesARangeThatIsNone(String arguments) {
        assertThatThrownBy(
                        () -> RecountClicks.Request.of(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid ");
    }

    @Test
    void looksAtOneDayUnlessMoreAreAskedFor() {
        assertThat(RecountClicks.Request.of(DAY))
                .isEqualTo(new RecountClicks.Request(LocalDate.of(2023, 11, 15), LocalDate.of(2023, 11, 15), false));
    }

    /** The first twenty count, for nobody knows yet how many they will be. */
    private void openOneByOneFromOnePlace() throws Exception {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String mobile = "139000000%02d".formatted(i);
            platform.sql("INSERT INTO supplier (name, mobile, pushstatus) VALUES ('s', ?, 1)", mobile);
            opened.add(Links.openedBy(links.link(task, Channel.SMS, mobile), Visitors.of("10.0.0.3", "phone")));
        }
        platform.publish(platform.topics().pushMonitor(), opened.subList(0, 20));
        platform.drain(new ClickApp());
        platform.publish(platform.topics().pushMonitor(), opened.subList(20, PEOPLE));
        platform.drain(new ClickApp());
    }

    private Recounted recount(Map<String, String> variables, String... arguments) {
        return RecountClicks.run(platform.settings(), variables, RecountClicks.Request.of(arguments));
    }

    private List<String> state() {
        int clicks = 0;
        for (int i = 0; i < PEOPLE; i++) {
            clicks += links.clicks(task, "139000000%02d".formatted(i));
        }
        return List.of(
                "clicks " + clicks,
                "scores " + platform.number("SELECT SUM(pushscore) FROM supplier"),
                "events " + platform.number("SELECT COUNT(*) FROM click_event WHERE bot IS NULL"),
                "marks " + platform.collection("user_view").countDocuments(new Document("bot", "BURST")));
    }
}
