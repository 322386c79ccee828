package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.btrade.jobs.testing.Settings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SiteSettingsTest {
    @Test
    void hasDefaults() {
        assertThat(bind("base-url", "http://www.yt1998.com"))
                .isEqualTo(new SiteSettings(
                        URI.create("http://www.yt1998.com"),
                        10,
                        20,
                        3,
                        5,
                        1000,
                        Duration.ofMinutes(30),
                        "btrade-crawler/0.1 (purchases of medicinal herbs)",
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        4,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(30),
                        DataSize.ofMegabytes(2),
                        new AccountSettings(null, "", "")));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bind(
                        "base-url", "https://yt.example:8443",
                        "page-size", "20",
                        "chunk-size", "40",
                        "max-age-days", "7",
                        "stop-after-old-pages", "2",
                        "max-pages", "9",
                        "max-time", "5m",
                        "user-agent", "us/1",
                        "connections", "8",
                        "min-delay", "0",
                        "max-delay", "3s",
                        "attempts", "2",
                        "first-backoff", "10ms",
                        "max-backoff", "20ms",
                        "deadline", "7s",
                        "max-body", "1KB",
                        "account.log-in-url", "https://in.example",
                        "account.user", "u",
                        "account.password", "p"))
                .isEqualTo(new SiteSettings(
                        URI.create("https://yt.example:8443"),
                        20,
                        40,
                        7,
                        2,
                        9,
                        Duration.ofMinutes(5),
                        "us/1",
                        8,
                        Duration.ZERO,
                        Duration.ofSeconds(3),
                        2,
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofSeconds(7),
                        DataSize.ofKilobytes(1),
                        new AccountSettings(URI.create("https://in.example"), "u", "p")));
    }

    @Test
    void saysWhichPropertyIsWrong() {
        assertThatException()
                .isThrownBy(() -> bind("base-url", "www.yt1998.com"))
                .havingRootCause()
                .withMessage("Invalid base-url: www.yt1998.com, expected http://host or https://host");
        assertThatException()
                .isThrownBy(() -> bind("base-url", "http://a.example", "page-size", "0"))
                .havingRootCause()
                .withMessage("Invalid page-size: 0, expected 1 or more");
    }

    private static SiteSettings bind(String... properties) {
        return Settings.bind(SiteSettings.class, "btrade.crawl.yt1998", properties);
    }

    @Test
    void printsNoAccount() {
        SiteSettings settings =
                bind("base-url", "http://a.example", "account.user", "someone", "account.password", "secret");

        assertThat(settings.toString()).contains("an account").doesNotContain("someone", "secret");
    }
}
