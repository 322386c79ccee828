package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.sandbox.Traces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gives the click app secrets that stand nowhere else, lets it work and fail, and looks for them. */
class ClickSecretsTest {
    private static final String PLANTED = "planted";
    private static final String MOBILE = "13800000001";

    private Platform platform;
    private Map<String, String> environment;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(ClickSecretsTest.class);
        environment = new HashMap<>(platform.environment());
        environment.put("BTRADE_MYSQL_USER", "hidden");
        environment.put("BTRADE_MYSQL_PASSWORD", "db-planted-1");
        environment.put("BTRADE_SENDCLOUD_KEY", "key-planted-2");
        environment.put("BTRADE_WECHAT_SECRET", "wechat-planted-3");
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void areSeenNeitherInTheLogNorInTheCheckpointNorInTheProcess() throws Exception {
        Links links = new Links(platform);
        LinkToken token = links.link(links.push(Channel.SMS), Channel.SMS, MOBILE);
        platform.publish(platform.topics().pushMonitor(), List.of(Links.open(token), MOBILE + " is no message"));
        try (Child app = Child.start(ClickApp.class, environment)) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .failFast(() -> !app.isAlive())
                    .until(() -> app.log().contains("clicks 1") && app.log().contains("dead 1"));
            assertThat(app.log() + Traces.of(app.pid()) + Texts.in(Path.of(environment.get("BTRADE_CHECKPOINTS"))))
                    .contains(ClickApp.class.getName(), "java.specification.version", "batchWatermarkMs")
                    .doesNotContain(PLANTED, MOBILE, token.value());
            assertThat(Files.readString(Path.of("/proc/" + app.pid() + "/environ")))
                    .contains("db-planted-1", "key-planted-2", "wechat-planted-3");
        }
    }

    @Test
    void areNotSeenWhereTheStartFails() throws Exception {
        environment.put(
                "BTRADE_MONGODB_URI", "mongodb://u:mongo-planted-5@127.0.0.1:1/db?serverSelectionTimeoutMS=500");
        try (Child app = Child.start(ClickApp.class, environment)) {
            assertThat(app.awaitEnd()).isEqualTo(1);
            assertThat(app.log()).contains("Cannot reach MongoDB").doesNotContain(PLANTED);
        }
    }
}
