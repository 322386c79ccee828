package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.TaskId;
import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.stream.send.gateway.Providers;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.spark.PartitionWork;
import com.btrade.stream.spark.StreamApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The click app in a process of its own, killed in the middle, and the send app beside it. */
class ReceiptCrashTest {
    private static final int MESSAGES = 1500;
    private static final int COPIES = 8;

    private Platform platform;
    private String topic;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(ReceiptCrashTest.class);
        topic = platform.topics().pushReceipt();
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void endsEachMessageOnceWhenItIsKilledInTheMiddleOfABatch() throws Exception {
        Deliveries deliveries = new Deliveries(platform);
        List<ObjectId> records = new ArrayList<>();
        List<String> receipts = new ArrayList<>();
        for (String phone : Tasks.mobiles(MESSAGES)) {
            records.add(deliveries.message(Channel.SMS, phone, "ACCEPTED", "id" + phone));
            for (int i = 0; i < COPIES; i++) {
                receipts.add(Deliveries.delivered("id" + phone, phone));
            }
        }
        platform.publish(topic, receipts);
        try (Child child = Child.start(ClickApp.class, platform.environment())) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> platform.number("SELECT COUNT(*) FROM push_receipt") > 0);
            child.kill();
        }
        assertThat(platform.number("SELECT COUNT(*) FROM push_receipt")).isLessThan(MESSAGES * COPIES);
        platform.drain(new ClickApp());
        new ClickApp().chore(platform.settings()).run();

        assertThat(deliveries.receipts()).containsExactly("DOUBLE " + MESSAGES * (COPIES - 1), "SHOWN " + MESSAGES);
        assertThat(platform.number("SELECT COUNT(*) FROM push_message WHERE state = 'DELIVERED'"))
                .isEqualTo(MESSAGES);
        assertThat(records.stream().mapToInt(deliveries::sendstatus).sum()).isEqualTo(MESSAGES);
    }

    @Test
    void goesOnFromACheckpointOfTheTimeBeforeThereWereReceipts() throws Exception {
        Deliveries deliveries = new Deliveries(platform);
        Links links = new Links(platform);
        TaskId task = links.push(Channel.SMS);
        LinkToken token = links.link(task, Channel.SMS, "13800000001");
        platform.publish(platform.topics().pushMonitor(), List.of(Links.open(token)));
        platform.drain(new ViewsOnly());
        ObjectId message = deliveries.message(Channel.SMS, "13800000002", "ACCEPTED", "one");
        platform.publish(topic, List.of(Deliveries.delivered("one", "13800000002")));
        platform.publish(platform.topics().pushMonitor(), List.of(Links.open(token)));

        platform.drain(new ClickApp());

        assertThat(links.clicks(task, "13800000001")).isEqualTo(2);
        assertThat(deliveries.state(message)).isEqualTo("DELIVERED");
    }

    @Test
    void repeatsNoCallWhoseMessageHasArrivedMeanwhile() throws Exception {
        try (SendCloudStandIn provider = SendCloudStandIn.start(Providers.sendCloud())) {
            Tasks tasks = new Tasks(platform);
            TaskId task = tasks.push(tasks.batch(), Channel.SMS, List.of("13800000001"));
            provider.mishaps().next(20, new Mishap.NoAnswer(true));
            platform.publish(platform.topics().sendTask(), List.of(Tasks.message(task)));
            Map<String, String> environment = new HashMap<>(platform.environment());
            environment.putAll(Providers.environment(provider, "BTRADE_SENDCLOUD_TIMEOUT", "60000"));
            environment.put("BTRADE_RECEIPT_PATIENCE", "1000");
            try (Child sender = Child.start(SendApp.class, environment)) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> !provider.truth().all().isEmpty());
                sender.kill();
            }
            Accepted told = provider.truth().all().get(0);
            platform.publish(topic, List.of(Deliveries.delivered(told.messageId(), told.recipient())));
            try (Child clicks = Child.start(ClickApp.class, environment)) {
                platform.sql("UPDATE push_message SET first_attempt = first_attempt - 5000");
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(platform.texts("SELECT state FROM push_message"))
                                .containsExactly("DELIVERED"));
            }
            provider.mishaps().clear();
            int calls = provider.calls();
            try (Child sender = Child.start(SendApp.class, environment)) {
                Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> tasks.isFinished(task));
            }
            assertThat(provider.calls()).isEqualTo(calls);
            assertThat(platform.texts("SELECT state FROM push_message")).containsExactly("DELIVERED");
        }
    }

    /** The click app as it was. */
    private static final class ViewsOnly implements StreamApp {
        private final ClickApp now = new ClickApp();

        @Override
        public String name() {
            return now.name();
        }

        @Override
        public String chineseName() {
            return now.chineseName();
        }

        @Override
        public String metricsVariable() {
            return now.metricsVariable();
        }

        @Override
        public long maxOffsets() {
            return now.maxOffsets();
        }

        @Override
        public List<String> topics(Settings settings) {
            return List.of(settings.topics().pushMonitor());
        }

        @Override
        public PartitionWork work(Settings settings) {
            return now.work(settings);
        }

        @Override
        public void check(Settings settings) {
            now.check(settings);
        }

        @Override
        public Runnable chore(Settings settings) {
            return () -> {};
        }
    }
}
