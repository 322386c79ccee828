package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.stream.send.gateway.HaltingProviders;
import com.btrade.stream.settings.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendAppCrashTest {
    private static final String WAITING = "SELECT COUNT(*) FROM information_schema.processlist"
            + " WHERE db = DATABASE() AND state LIKE 'Waiting for table metadata lock'";

    private Platform platform;
    private Tasks tasks;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(SendAppCrashTest.class);
        tasks = new Tasks(platform);
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @ParameterizedTest
    @CsvSource({"halts-before-the-call, 0", "halts-after-acceptance, 30"})
    void sendsEachOnceWhenItDiesInTheMiddleAndIsStartedAgain(String provider, int inTheOutbox) throws Exception {
        platform.sql("INSERT INTO users (id, username, password, phone, type, createtime)"
                + " VALUES (1, 'u1', '', '13800000000', 6, '1700000000')");
        TaskId task = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(30));
        platform.publish(platform.topics().sendTask(), List.of(Tasks.message(task)));
        Map<String, String> environment = new HashMap<>(platform.environment());
        environment.put("BTRADE_GATEWAY_SMS", provider);
        Path mark = Platform.newCheckpoints().resolve("halted");
        environment.put(HaltingProviders.MARK, mark.toString());
        try (Child dying = Child.start(SendApp.class, environment)) {
            assertThat(dying.awaitEnd()).as(dying.log()).isEqualTo(137);
        }
        assertThat(platform.number("SELECT COUNT(*) FROM push_message WHERE state = 'SUBMITTING'"))
                .isEqualTo(30);
        assertThat(platform.number("SELECT COUNT(*) FROM outbox")).isLessThanOrEqualTo(inTheOutbox);
        assertThat(tasks.isFinished(task)).isFalse();

        platform.drain(new SendApp());
        Runnable sweep = new SendApp().chore(platform.settings());
        Awaitility.await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> {
            sweep.run();
            assertThat(tasks.isFinished(task)).isTrue();
        });
        assertThat(platform.texts("SELECT recipient FROM outbox ORDER BY recipient"))
                .isEqualTo(Tasks.mobiles(30));
        assertThat(platform.number("SELECT maxpush FROM users WHERE id = 1")).isEqualTo(1);
        assertThat(platform.records().countDocuments()).isEqualTo(30);
    }

    @Test
    void finishesTheBatchWhenItIsToldToEnd() throws Exception {
        BatchId batch = tasks.batch();
        TaskId task = tasks.push(batch, Channel.WECHAT, Tasks.openids(3000));
        try (Child child = Child.start(SendApp.class, platform.environment())) {
            child.awaitLine("send app is ready 发送程序已就绪");
            platform.publish(platform.topics().sendTask(), List.of(Tasks.message(task)));
            Awaitility.await()
                    .atMost(1, TimeUnit.MINUTES)
                    .pollInterval(20, TimeUnit.MILLISECONDS)
                    .until(() -> platform.number("SELECT COUNT(*) FROM outbox") > 0);
            child.terminate();
            assertThat(child.awaitEnd()).as(child.log()).isZero();
            assertThat(child.log()).contains("send batch 0: read 1, finished 1", "send app has ended");
        }
        assertThat(platform.number("SELECT COUNT(*) FROM outbox")).isEqualTo(3000);
        assertThat(tasks.isFinished(task)).isTrue();
        assertThat(Path.of(platform.settings().checkpoints(), "send", "commits", "0"))
                .exists();
    }

    @Test
    void endsAtOnceWhenTheBatchFailsThatItWaitsFor() throws Exception {
        TaskId task = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(2));
        Settings settings = platform.settings();
        try (Child child = Child.start(SendApp.class, platform.environment());
                Connection holding = DriverManager.getConnection(
                        settings.mysqlUrl(), settings.mysqlUser(), settings.mysqlPassword());
                Statement statement = holding.createStatement()) {
            child.awaitLine("send app is ready");
            statement.execute("LOCK TABLES purchase_info WRITE");
            platform.publish(platform.topics().sendTask(), List.of(Tasks.message(task)));
            Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> platform.number(WAITING) > 0);
            child.terminate();
            child.awaitLine("send app ends after what it has begun");
            statement.execute("ALTER TABLE purchase_info RENAME TO purchase_info_away");
            statement.execute("UNLOCK TABLES");
            child.awaitEnd();
            assertThat(child.log()).contains("its last batch has failed", "send app has ended");
        }
        platform.sql("RENAME TABLE purchase_info_away TO purchase_info");
        platform.drain(new SendApp());
        assertThat(platform.number("SELECT COUNT(*) FROM outbox")).isEqualTo(2);
    }

    @Test
    void saysWhatIsMissingAndEndsWithAnError() throws Exception {
        Map<String, String> environment = new HashMap<>(platform.environment());
        environment.remove("BTRADE_PUBLIC_URL");
        try (Child child = Child.start(SendApp.class, environment)) {
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.log()).contains("BTRADE_PUBLIC_URL is not set");
        }
    }

    @Test
    void refusesAnUnknownGateway() throws Exception {
        Map<String, String> environment = new HashMap<>(platform.environment());
        environment.put("BTRADE_GATEWAY_SMS", "pigeon");
        try (Child child = Child.start(SendApp.class, environment)) {
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.log()).contains("Invalid BTRADE_GATEWAY_SMS: pigeon, expected one of [", "outbox");
        }
    }

    @Test
    void endsWithAnErrorWhenAStoreBreaks() throws Exception {
        Map<String, String> environment = new HashMap<>(platform.environment());
        TaskId task = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(2));
        try (Child child = Child.start(SendApp.class, environment)) {
            child.awaitLine("send app is ready");
            platform.sql("RENAME TABLE purchase_info TO purchase_info_away");
            platform.publish(platform.topics().sendTask(), List.of(Tasks.message(task)));
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.log()).contains("send app has failed 程序失败: Failed to read a purchase in MySQL");
        }
        platform.sql("RENAME TABLE purchase_info_away TO purchase_info");
        platform.drain(new SendApp());
        assertThat(platform.number("SELECT COUNT(*) FROM outbox")).isEqualTo(2);
    }
}
