package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import com.btrade.stream.send.ConsentedMessages;
import com.btrade.stream.send.Links;
import com.btrade.stream.send.OpenHours;
import com.btrade.stream.send.Sending;
import com.btrade.stream.send.Timing;
import com.btrade.stream.send.gateway.Carriers;
import com.btrade.stream.send.gateway.Gateways;
import com.btrade.stream.send.gateway.Providers;
import com.btrade.stream.send.store.MongoPushRecords;
import com.btrade.stream.send.store.MongoTasks;
import com.btrade.stream.send.store.MysqlAudience;
import com.btrade.stream.send.store.MysqlLines;
import com.btrade.stream.send.store.MysqlMessages;
import com.btrade.stream.send.store.MysqlPurchases;
import com.btrade.stream.settings.Settings;
import com.btrade.stream.store.Connections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How near sending comes to what providers that take 100 ms a call allow, all states stored: {@code ./mvnw -Pbench verify}. */
class SendBench {
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final double SHARE = 0.8;

    private final Map<String, Double> shares = new HashMap<>();
    private final List<String> lines = new ArrayList<>(
            List.of("| provider | connections x batch | bound /s | sent /s | share |", "|---|---|---|---|---|"));

    @Test
    void sendsAsFastAsTheProvidersAllow() throws Exception {
        try (Platform platform = new Platform(SendBench.class);
                SendCloudStandIn sms =
                        SendCloudStandIn.start(Providers.sendCloud().withLatency(LATENCY));
                WechatStandIn wechat = WechatStandIn.start(Providers.wechat().withLatency(LATENCY))) {
            Tasks tasks = new Tasks(platform);
            measure(platform, tasks, "warm-up", Channel.WECHAT, wechatOf(wechat, 16), 16, 1, 300);
            measure(platform, tasks, "WeChat", Channel.WECHAT, wechatOf(wechat, 16), 16, 1, 1600);
            measure(platform, tasks, "SendCloud /send", Channel.SMS, smsOf(sms, 16, false), 16, 1, 1600);
            measure(platform, tasks, "SendCloud /sendx", Channel.SMS, smsOf(sms, 2, true), 2, 200, 20_000);
        }
        Path report = Path.of("target", "bench", "send.md");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        shares.remove("warm-up");
        assertThat(shares.values()).as("%s", lines).allMatch(share -> share > SHARE);
    }

    private static Map<String, String> wechatOf(WechatStandIn wechat, int connections) {
        return Providers.environment(
                wechat, "BTRADE_WECHAT_TIMEOUT", "10000", "BTRADE_WECHAT_CONNECTIONS", "" + connections);
    }

    private static Map<String, String> smsOf(SendCloudStandIn sms, int connections, boolean sendx) {
        return Providers.environment(
                sms,
                "BTRADE_SENDCLOUD_TIMEOUT",
                "10000",
                "BTRADE_SENDCLOUD_CONNECTIONS",
                "" + connections,
                "BTRADE_SENDCLOUD_SENDX",
                "" + sendx);
    }

    private void measure(
            Platform platform,
            Tasks tasks,
            String name,
            Channel channel,
            Map<String, String> environment,
            int connections,
            int batch,
            int people)
            throws Exception {
        BatchId purchase = tasks.batch();
        TaskId planned =
                tasks.push(purchase, channel, channel == Channel.SMS ? Tasks.mobiles(people) : Tasks.openids(people));
        Sending sending = sending(platform, environment);
        sending.execute(planned);
        double seconds = platform.number(
                        "SELECT MAX(updated_at) - MIN(first_attempt) FROM push_message WHERE task_id = ?",
                        planned.hex())
                / 1e3;
        double bound = connections * batch / 0.1;
        double rate = people / seconds;
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d x %d | %.0f | %.0f | %.2f |",
                name,
                connections,
                batch,
                bound,
                rate,
                rate / bound));
        assertThat(platform.number(
                        "SELECT COUNT(*) FROM push_message WHERE task_id = ? AND state = 'ACCEPTED'", planned.hex()))
                .isEqualTo(people);
        shares.put(name, rate / bound);
    }

    private static Sending sending(Platform platform, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        Settings settings = platform.settings(environment.entrySet().stream()
                .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
                .toArray(String[]::new));
        Connections stores = Connections.of(settings);
        Carriers carriers = new Carriers(new Gateways(settings, stores.mysql(), environment));
        return new Sending(
                new MongoTasks(stores.mongo()),
                new MysqlPurchases(stores.mysql()),
                new MongoPushRecords(stores.mongo()),
                new ConsentedMessages(
                        new MysqlMessages(stores.mysql()),
                        new MysqlAudience(stores.mysql()),
                        settings.consent().policy(),
                        OpenHours.always()),
                carriers::of,
                new MysqlLines(stores.mysql()),
                new Links(settings.publicUrl()),
                new Timing(Clock.systemUTC(), Duration.ofMinutes(1), Duration.ofMinutes(5), moment -> {}));
    }
}
