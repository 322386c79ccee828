package com.btrade.stream.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Map<String, String> LEAST = Map.of(
            "BTRADE_KAFKA_SERVERS", "127.0.0.1:9092",
            "BTRADE_MYSQL_URL", "jdbc:mysql://127.0.0.1:3306/yaocai",
            "BTRADE_MONGODB_URI", "mongodb://root:secret@127.0.0.1:27017/yaocai_statistical",
            "BTRADE_PUBLIC_URL", "https://www.yaocai.example/",
            "BTRADE_CHECKPOINTS", "/var/btrade/checkpoints");

    @Test
    void fallsBackToItsDefaults() {
        Settings settings = Settings.from(LEAST, 500);
        assertThat(settings.topicPrefix()).isEmpty();
        assertThat(settings.trigger()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.maxOffsets()).isEqualTo(500);
        assertThat(settings.gateway(Channel.SMS)).isEqualTo("outbox");
        assertThat(settings.gateway(Channel.WECHAT)).isEqualTo("outbox");
        assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.probe()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.sweep()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.heartbeat()).isEmpty();
        assertThat(settings.publicUrl()).isEqualTo("https://www.yaocai.example");
    }

    @Test
    void takesEveryVariable() {
        Settings settings = Settings.from(
                with(Map.ofEntries(
                        Map.entry("BTRADE_TOPIC_PREFIX", "test."),
                        Map.entry("BTRADE_MYSQL_USER", "me"),
                        Map.entry("BTRADE_MYSQL_PASSWORD", "secret"),
                        Map.entry("BTRADE_SPARK_MASTER", "local[1]"),
                        Map.entry("BTRADE_TRIGGER", "2000"),
                        Map.entry("BTRADE_MAX_OFFSETS_PER_TRIGGER", "9"),
                        Map.entry("BTRADE_GATEWAY_SMS", "sendcloud"),
                        Map.entry("BTRADE_GATEWAY_WECHAT", "wechat"),
                        Map.entry("BTRADE_LEASE", "30000"),
                        Map.entry("BTRADE_CHANNEL_PROBE", "7000"),
                        Map.entry("BTRADE_SWEEP", "1000"),
                        Map.entry("BTRADE_HEARTBEAT", "/tmp/alive"))),
                500);
        assertThat(settings)
                .isEqualTo(new Settings(
                        "127.0.0.1:9092",
                        "test.",
                        "jdbc:mysql://127.0.0.1:3306/yaocai",
                        "me",
                        "secret",
                        "mongodb://root:secret@127.0.0.1:27017/yaocai_statistical",
                        "https://www.yaocai.example",
                        "/var/btrade/checkpoints",
                        "local[1]",
                        Duration.ofSeconds(2),
                        9,
                        "sendcloud",
                        "wechat",
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(1),
                        "/tmp/alive"));
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThatThrownBy(() -> Settings.from(Map.of(), 1))
                .hasMessageContaining("BTRADE_KAFKA_SERVERS is not set")
                .hasMessageContaining("BTRADE_MYSQL_URL is not set")
                .hasMessageContaining("BTRADE_MONGODB_URI is not set")
                .hasMessageContaining("BTRADE_PUBLIC_URL is not set")
                .hasMessageContaining("BTRADE_CHECKPOINTS is not set");
    }

    @Test
    void namesWhatIsWrong() {
        Map<String, String> wrong = with(Map.of(
                "BTRADE_TRIGGER", "soon",
                "BTRADE_PUBLIC_URL", "yaocai.example",
                "BTRADE_MYSQL_URL", "mysql://there"));
        assertThatThrownBy(() -> Settings.from(wrong, 1))
                .hasMessageContaining("Invalid BTRADE_TRIGGER: soon")
                .hasMessageContaining("Invalid BTRADE_PUBLIC_URL: yaocai.example")
                .hasMessageContaining("Invalid BTRADE_MYSQL_URL");
    }

    @Test
    void printsNoSecret() {
        Settings settings = Settings.from(with(Map.of("BTRADE_MYSQL_PASSWORD", "hidden")), 1);
        assertThat(settings.toString()).doesNotContain("secret").doesNotContain("hidden");
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(more);
        return all;
    }
}
