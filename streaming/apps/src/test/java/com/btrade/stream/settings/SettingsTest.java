package com.btrade.stream.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.Channel;
import com.btrade.model.ConsentPolicy;
import com.btrade.stream.send.OpenHours;
import com.btrade.stream.send.WorkingDays;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(settings.consent().policy()).isEqualTo(ConsentPolicy.OPEN);
        assertThat(settings.consent().hours()).isEqualTo(OpenHours.of("21:00-08:00", WorkingDays.everyDayIsOne()));
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
                        Map.entry("BTRADE_CONSENT_MAX_PER_DAY", "2"),
                        Map.entry("BTRADE_CONSENT_MAX_PER_WEEK", "9"),
                        Map.entry("BTRADE_CONSENT_TEST_LIST", "13800000001, o-1,"),
                        Map.entry("BTRADE_CONSENT_QUIET_HOURS", "22:30-07:00"),
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
                        "/tmp/alive",
                        new ConsentSettings(2, 9, List.of("13800000001", "o-1"), "22:30-07:00", null)));
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
    void readsACalendarAndNamesItsBadLines(@TempDir Path dir) throws Exception {
        Path good = Files.writeString(dir.resolve("good"), "# 2026\n2026-10-01 off 国庆节\n2026-10-10 work\n");
        WorkingDays days = Settings.from(with(Map.of("BTRADE_CONSENT_CALENDAR", good.toString())), 1)
                .consent()
                .hours()
                .days();
        assertThat(days.include(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(days.include(LocalDate.of(2026, 10, 10))).as("a Saturday").isTrue();

        Path bad = Files.writeString(dir.resolve("bad"), "2026-10-01 off\n2026-13-01 off\nholiday\n2026-10-01 work\n");
        assertThatThrownBy(() -> Settings.from(with(Map.of("BTRADE_CONSENT_CALENDAR", bad.toString())), 1))
                .hasMessageContaining("Cannot read the calendar BTRADE_CONSENT_CALENDAR=" + bad)
                .hasMessageContaining("line 2: 2026-13-01 off, expected a day")
                .hasMessageContaining("line 3: holiday, expected a day")
                .hasMessageContaining("line 4: 2026-10-01 work, named before as the other");
        assertThatThrownBy(() -> Settings.from(with(Map.of("BTRADE_CONSENT_CALENDAR", "/nowhere")), 1))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> Settings.from(with(Map.of("BTRADE_CONSENT_QUIET_HOURS", "night")), 1))
                .hasMessageContaining("Invalid quiet hours: night, expected such as 21:00-08:00, or none");
    }

    @Test
    void canBeHandedToExecutors() throws Exception {
        Settings settings = Settings.from(with(Map.of("BTRADE_CONSENT_TEST_LIST", "13800000001")), 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(settings);
        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(settings);
    }

    @Test
    void refusesACountThatIsNone() {
        for (String count : List.of("-1", "5000000000", "many")) {
            assertThatThrownBy(() -> Settings.from(with(Map.of("BTRADE_CONSENT_MAX_PER_DAY", count)), 1))
                    .hasMessageContaining("Invalid BTRADE_CONSENT_MAX_PER_DAY: " + count);
        }
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
