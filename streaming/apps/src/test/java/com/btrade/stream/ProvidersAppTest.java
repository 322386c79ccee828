package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import com.btrade.stream.send.gateway.Providers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The send app in a process of its own before the providers' stand-ins, killed in the middle. */
class ProvidersAppTest {
    private Platform platform;
    private Tasks tasks;
    private SendCloudStandIn sendCloud;
    private WechatStandIn wechat;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(ProvidersAppTest.class);
        tasks = new Tasks(platform);
        sendCloud = SendCloudStandIn.start(Providers.sendCloud());
        wechat = WechatStandIn.start(Providers.wechat());
    }

    @AfterEach
    void end() {
        wechat.close();
        sendCloud.close();
        platform.close();
    }

    @Test
    void tellsEachOnceThroughBothProvidersWhateverHappens() throws Exception {
        TaskId sms = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(500));
        TaskId push = tasks.push(tasks.batch(), Channel.WECHAT, Tasks.openids(300));
        platform.sql("INSERT INTO users (id, username, password, phone, type, openid2, createtime)"
                + " VALUES (7, 'b', '', '19900000000', 8, 'oBuyer7', '1700000000')");
        TaskId reminder = reminder();
        sendCloud.mishaps().next(1, new Mishap.NoAnswer(true));
        sendCloud.mishaps().refuse("13800000009", 1, 481);
        wechat.mishaps().next(3, new Mishap.Reset(true));
        wechat.mishaps().next(1, new Mishap.Code(42001));
        platform.publish(
                platform.topics().sendTask(),
                List.of(sms, push, reminder).stream().map(Tasks::message).toList());

        try (Child first = Child.start(SendApp.class, environment())) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> wechat.truth().all().size() > 40 || !first.isAlive());
            first.kill();
        }
        String log;
        try (Child second = Child.start(SendApp.class, environment())) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(settledMessages()).isEqualTo(801));
            log = second.log();
        }

        assertThat(sendCloud.truth().times()).hasSize(499).doesNotContainKey("13800000009");
        assertThat(sendCloud.truth().times().values()).containsOnly(1);
        assertThat(wechat.truth().times()).hasSize(301).containsKey("oBuyer7");
        assertThat(wechat.truth().times().values()).containsOnly(1);
        assertThat(wechat.truth().all())
                .extracting(message -> message.values().get("url"))
                .as("a link of one's own")
                .doesNotHaveDuplicates()
                .allMatch(url -> url.startsWith(Platform.HOST + "/purchase/purchaseinfo/")
                        || url.startsWith(Platform.HOST + "/replydetail?pid="));
        assertThat(platform.texts("SELECT DISTINCT state FROM push_message"))
                .containsExactlyInAnyOrder("ACCEPTED", "REJECTED");
        assertThat(log)
                .doesNotContain(Providers.KEY)
                .doesNotContain(Providers.SECRET)
                .doesNotContain("13800000009");
    }

    private TaskId reminder() {
        var batch = tasks.batch();
        platform.sql(
                "INSERT INTO quote (userid, purchaseinfoid, quality, price, `explain`, state, createtime)"
                        + " VALUES (1, ?, '', '9.5', '', 0, '1700000000')",
                batch.value());
        return tasks.task(batch, Channel.WECHAT, TaskType.REPLY_REMINDER, List.of("oBuyer7"));
    }

    private long settledMessages() {
        return platform.number(
                "SELECT COUNT(*) FROM push_message WHERE state NOT IN ('PENDING', 'CLAIMED', 'SUBMITTING')");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(platform.environment());
        environment.putAll(Providers.environment(sendCloud, "BTRADE_SENDCLOUD_TIMEOUT", "1000"));
        environment.putAll(Providers.environment(wechat, "BTRADE_WECHAT_TIMEOUT", "1000"));
        return environment;
    }
}
