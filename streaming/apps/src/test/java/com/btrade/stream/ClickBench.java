package com.btrade.stream;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.MongoCollections;
import com.btrade.sandbox.Figures;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.BatchGate;
import com.btrade.stream.spark.Batches;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Connections;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clicks through the click app, Kafka and both stores, against bulk writes of the same documents and nothing else, and
 * against one message at a time; and how long a click takes to be stored: {@code ./mvnw -Pbench verify}, on others with
 * {@code -Dbench.items=}. It tells and does not fail.
 */
class ClickBench {
    private static final int CLICKS = Integer.getInteger("bench.items", 100_000);
    private static final int LINKS = 400;
    /** A stream runs for weeks: what is measured is compiled, on both sides. */
    private static final int WARM_UPS = 20;

    private static final int ROUNDS = 5;
    private static final int ONE_BY_ONE = 1_000;
    private static final int AT_ONCE = 2_000;
    private static final int CLICKS_A_BLOCK = 256;
    private static final int BYTES_A_CLICK = 25;
    private static final int PER_SECOND = 1_000;
    private static final int SECONDS = 15;
    private static final int TICK_MS = 20;

    private Platform platform;
    private List<String> clicks;
    /** Of the ledger, far from those of the app. */
    private long block = 1L << 50;

    @BeforeEach
    void fillTheStores() throws Exception {
        platform = new Platform(ClickBench.class);
        clicks = new Links(platform).clicks(CLICKS, LINKS);
    }

    @AfterEach
    void emptyAndCloseTheStores() {
        // The sandbox keeps documents in memory, and others come after this one.
        for (String filled : List.of(MongoCollections.USER_VIEW, "bench_view", "bench_single")) {
            platform.collection(filled).drop();
        }
        platform.close();
    }

    @Test
    void countsClicksNextToBareWrites() throws Exception {
        String topic = platform.topics().pushMonitor();
        SparkSession spark = platform.session("local[2]");
        for (int warmUp = 1; warmUp <= WARM_UPS; warmUp++) {
            throughTheApp(spark, topic, warmUp);
            bulkWrites();
        }
        List<Double> apps = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double app = throughTheApp(spark, topic, WARM_UPS + round);
            double bare = bulkWrites();
            apps.add(app);
            Figures.of("click")
                    .tell("clicks through the app", app, "1/s")
                    .tell("bulk writes of the same documents, document store alone", bare, "1/s")
                    .tell("app to bulk writes, document store alone", app / bare, "x", ">= 0.6");
        }
        // By themselves, for other programs have other code compiled, at the cost of what is measured next.
        for (double app : apps) {
            double both = writesOfBothStores();
            double single = oneByOne();
            Figures.of("click")
                    .tell("bulk writes of the same documents and rows, both stores", both, "1/s")
                    .tell("clicks one by one", single, "1/s")
                    .tell("app to bulk writes, both stores", app / both, "x")
                    .tell("app to one by one", app / single, "x", ">= 20");
        }
    }

    /** Clicks a second in the stream's batches, each from looking what there is to noting that it is done. */
    private double throughTheApp(SparkSession spark, String topic, int round) throws Exception {
        platform.publish(topic, clicks);
        StreamingQuery query = platform.drained(spark, new ClickApp(), platform.settings());
        long millis = Arrays.stream(query.recentProgress())
                .mapToLong(batch -> batch.durationMs().get("triggerExecution"))
                .sum();
        double perSecond = CLICKS * 1000.0 / millis;
        assertThat(platform.number("SELECT SUM(clicks) FROM click_counter")).isEqualTo(round * CLICKS);
        platform.collection(MongoCollections.USER_VIEW).drop();
        return perSecond;
    }

    @Test
    void storesAClickSoonAfterItCame() throws Exception {
        SparkSession spark = platform.session("local[2]");
        Settings settings = platform.settings("BTRADE_TRIGGER", "0");
        StreamingQuery query =
                Batches.start(spark, settings, new ClickApp(), Trigger.ProcessingTime(0), new BatchGate());
        MongoCollection<Document> views = platform.collection("user_view");
        platform.publish(platform.topics().pushMonitor(), clicks.subList(0, PER_SECOND));
        awaitViews(views, PER_SECOND);

        List<Double> millis = latencies(views);
        query.stop();

        millis.sort(Double::compareTo);
        Figures.of("click")
                .tell("click to stored, median at 1,000 a second", millis.get(millis.size() / 2), "ms")
                .tell("click to stored, p99 at 1,000 a second", millis.get(millis.size() * 99 / 100), "ms", "<= 1000");
    }

    /** The nth click is stored when there are n more views than before: of every tick's clicks the last is timed. */
    private List<Double> latencies(MongoCollection<Document> views) throws InterruptedException {
        int perTick = PER_SECOND * TICK_MS / 1000;
        int ticks = SECONDS * 1000 / TICK_MS;
        List<Long> sent = Collections.synchronizedList(new ArrayList<>());
        ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
        try (Trickle trickle = new Trickle(platform)) {
            sender.scheduleAtFixedRate(
                    () -> {
                        if (sent.size() < ticks) {
                            trickle.send(clicks.subList(0, perTick));
                            sent.add(System.nanoTime());
                        }
                    },
                    0,
                    TICK_MS,
                    TimeUnit.MILLISECONDS);
            List<Double> millis = new ArrayList<>();
            while (millis.size() < ticks) {
                long stored = (views.estimatedDocumentCount() - PER_SECOND) / perTick;
                long now = System.nanoTime();
                while (millis.size() < stored && millis.size() < sent.size()) {
                    millis.add((now - sent.get(millis.size())) / 1e6);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return millis;
        } finally {
            sender.shutdownNow();
        }
    }

    private static void awaitViews(MongoCollection<Document> views, int number) {
        Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> views.estimatedDocumentCount() == number);
    }

    /** Documents a second. */
    private double bulkWrites() {
        return bulkWrites(documents -> {});
    }

    /** Clicks a second of a program that also enters them in MySQL and shows the sums, and looks nothing up. */
    private double writesOfBothStores() {
        Mysql mysql = Connections.of(platform.settings()).mysql();
        List<String> records = platform.texts("SELECT record_id FROM click_counter ORDER BY record_id");
        return bulkWrites(documents -> {
            List<Object[]> blocks = new ArrayList<>();
            for (List<Document> some : Chunks.of(documents, CLICKS_A_BLOCK)) {
                blocks.add(new Object[] {++block, new byte[some.size() * BYTES_A_CLICK]});
            }
            mysql.transact("enter clicks", connection -> {
                Sql.batch(connection, "INSERT INTO click_block (block, events) VALUES (?, ?)", blocks);
                return Sql.batch(
                        connection,
                        "UPDATE click_counter SET clicks = clicks + 0, version = version + 1 WHERE record_id = ?",
                        records.stream().map(record -> new Object[] {record}).toList());
            });
            platform.records()
                    .bulkWrite(
                            records.stream()
                                    .map(record -> new UpdateOneModel<Document>(
                                            eq("_id", new ObjectId(record)), Updates.max("click", 1)))
                                    .toList(),
                            new BulkWriteOptions().ordered(false));
        });
    }

    private double bulkWrites(Consumer<List<Document>> alsoDone) {
        MongoCollection<Document> bare = platform.collection("bench_view");
        List<Document> views = clicks.stream()
                .map(click -> Document.parse(click).append("_id", new ObjectId()))
                .toList();
        long start = System.nanoTime();
        for (List<Document> some : Chunks.of(views, AT_ONCE)) {
            bare.bulkWrite(some.stream().map(InsertOneModel::new).toList(), new BulkWriteOptions().ordered(false));
            alsoDone.accept(some);
        }
        double perSecond = CLICKS / secondsSince(start);
        // What is left in the sandbox's memory would slow down what is measured next.
        bare.drop();
        return perSecond;
    }

    /** What the app does to both stores for a click that was counted before, a message and a statement at a time. */
    private double oneByOne() {
        MongoCollection<Document> views = platform.collection("bench_single");
        long start = System.nanoTime();
        for (String click : clicks.subList(0, ONE_BY_ONE)) {
            Document view = Document.parse(click);
            String record = platform.texts("SELECT record_id FROM push_message WHERE uuid = ?", view.getString("uuid"))
                    .get(0);
            views.insertOne(view.append("_id", new ObjectId()));
            platform.sql("INSERT INTO click_block (block, events) VALUES (?, ?)", ++block, new byte[BYTES_A_CLICK]);
            platform.sql("UPDATE click_counter SET clicks = clicks + 0 WHERE record_id = ?", record);
            long total = platform.number("SELECT clicks FROM click_counter WHERE record_id = ?", record);
            platform.records().updateOne(eq("_id", new ObjectId(record)), Updates.max("click", (int) total));
        }
        double perSecond = ONE_BY_ONE / secondsSince(start);
        views.drop();
        return perSecond;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
