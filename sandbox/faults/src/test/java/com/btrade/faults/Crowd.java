package com.btrade.faults;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import com.btrade.model.SendTaskMessage;
import com.btrade.sandbox.gateway.Accepted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Everybody around the platform: who asks for pushes, the providers who report, the people who click and quote. Each says
 * again what was not acknowledged, as they do; a page view that was not answered may have counted and is remembered.
 */
final class Crowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile Safari/537.36";
    private static final int QUOTES_EVERY = 12;
    private static final int OPTS_OUT = 5;

    private final World world;
    private final KafkaProducer<String, String> kafka;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService threads = Executors.newFixedThreadPool(6, Crowd::daemon);
    private final Map<String, Integer> sure = new ConcurrentHashMap<>();
    private final Map<String, Integer> unsure = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Thread watching = new Thread(this::watch, "crowd-watching");
    private volatile @Nullable Wave current;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    Crowd(World world) {
        this.world = world;
        this.kafka = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", world.kafkaServers(),
                        "acks", "all",
                        "enable.idempotence", "true",
                        "request.timeout.ms", "5000",
                        "max.block.ms", "120000",
                        "delivery.timeout.ms", "240000"),
                new StringSerializer(),
                new StringSerializer());
        watching.setDaemon(true);
        watching.start();
    }

    /** Asks for everything of a wave, one push twice; from then on its people react. */
    void ask(Wave wave) {
        current = wave;
        publish(wave);
    }

    /** The same for people who do nothing. */
    void publish(Wave wave) {
        wave.tasks().forEach(task -> publish(world.topics().sendTask(), new SendTaskMessage(task).toJson()));
        publish(world.topics().sendTask(), new SendTaskMessage(wave.push(0, Channel.SMS)).toJson());
    }

    private void watch() {
        try {
            while (true) {
                Wave wave = current;
                if (wave != null) {
                    react(wave);
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            // It is over.
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody of a wave who has been told since the last time do what they do. */
    private void react(Wave wave) {
        for (Accepted message : world.gateways().told()) {
            if (wave.owns(message.recipient()) && seen.add(message.recipient())) {
                act(wave, message);
            }
        }
    }

    /** How many of a wave's people have been told and how much they have done, for moments to be chosen by. */
    int progress() {
        return seen.size() + done.get();
    }

    boolean isQuiet() {
        return open.get() == 0;
    }

    /** How many page views of somebody were acknowledged. */
    int sure(String recipient) {
        return sure.getOrDefault(recipient, 0);
    }

    /** How many page views of somebody were not answered, so that nobody knows whether they count. */
    int unsure(String recipient) {
        return unsure.getOrDefault(recipient, 0);
    }

    private void act(Wave wave, Accepted message) {
        String recipient = message.recipient();
        int index = Wave.index(recipient);
        Gateways.Report report = world.gateways().report(message, index % 8 != 1, world.ingress());
        begin(() -> report.post() == 200);
        if (recipient.equals(wave.mobile(OPTS_OUT))) {
            Gateways.Report reply = world.gateways().optOut(recipient, world.ingress());
            begin(() -> reply.post() == 200);
        }
        if (!recipient.equals(wave.buyerPhone())) {
            begin(() -> visit(wave, recipient, index));
        }
    }

    /** Opens the link, by the ingress or on the website, and may quote. */
    private boolean visit(Wave wave, String recipient, int index) throws SQLException {
        LinkToken link = link(recipient);
        URI page = world.ingress().resolve(path(wave, recipient) + "?uuid=" + link.value());
        for (int i = index % 4; i < 3; i += 2) {
            begin(() -> open(page, recipient));
        }
        if (index % 3 == 0) {
            begin(() -> publish(world.topics().pushMonitor(), view(page, link, "GET", PageView.NONE, PageView.NONE))
                    && sure.merge(recipient, 1, Integer::sum) > 0);
        }
        if (index % QUOTES_EVERY == 0 && recipient.startsWith("138")) {
            int quote = quote(wave, index);
            URI success = world.ingress().resolve("/quotesuccess?quoteid=" + quote);
            begin(() ->
                    publish(world.topics().pushMonitor(), view(success, link, "POST", quote, wave.personId(index))));
        }
        return true;
    }

    private LinkToken link(String recipient) throws SQLException {
        List<String> found = world.stores()
                .rows("SELECT uuid FROM push_message WHERE recipient = ?", row -> row.getString(1), recipient);
        return new LinkToken(found.get(0));
    }

    private static String path(Wave wave, String recipient) {
        boolean first = wave.recipients(0, Channel.SMS).contains(recipient)
                || wave.recipients(0, Channel.WECHAT).contains(recipient);
        return "/purchase/purchaseinfo/" + wave.batch(first ? 0 : 1);
    }

    private static Map<String, Object> view(URI page, LinkToken link, String method, int quote, int user) {
        return new PageView(link, page.getPath() + "?" + page.getQuery(), 1, method, quote, user, 1_700_000_000)
                .toJson();
    }

    /** The id tells who quotes: made twice it is one. */
    private int quote(Wave wave, int index) throws SQLException {
        int id = wave.personId(index);
        world.stores()
                .sql(
                        "INSERT IGNORE INTO quote (id, userid, purchaseinfoid, quality, price, `explain`, state, createtime)"
                                + " VALUES (?, ?, ?, '', '8', '', 0, '1700000000')",
                        id,
                        id,
                        wave.batch(index / (Wave.SMS / Wave.BATCHES)).value());
        return id;
    }

    private boolean open(URI page, String recipient) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(page)
                    .timeout(PATIENCE)
                    .header("User-Agent", PHONE)
                    .build();
            if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                sure.merge(recipient, 1, Integer::sum);
                return true;
            }
        } catch (IOException e) {
            // It may have counted all the same.
        }
        unsure.merge(recipient, 1, Integer::sum);
        return false;
    }

    private boolean publish(String topic, Map<String, Object> value) {
        try {
            kafka.send(new ProducerRecord<>(topic, new Document(new HashMap<>(value)).toJson()))
                    .get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a message in four minutes", e);
        }
    }

    /** Something that is done again until it succeeds. */
    private interface Deed {
        boolean isDone() throws SQLException, InterruptedException;
    }

    private void begin(Deed deed) {
        open.incrementAndGet();
        threads.execute(() -> untilDone(deed));
    }

    private void untilDone(Deed deed) {
        try {
            while (!tried(deed)) {
                TimeUnit.MILLISECONDS.sleep(300);
            }
            done.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    private static boolean tried(Deed deed) throws InterruptedException {
        try {
            return deed.isDone();
        } catch (SQLException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "crowd");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        watching.interrupt();
        threads.shutdownNow();
        kafka.close(Duration.ofSeconds(1));
    }
}
