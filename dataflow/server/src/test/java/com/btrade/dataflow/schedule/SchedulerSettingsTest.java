package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SchedulerSettingsTest {
    @Test
    void hasDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new SchedulerSettings(
                        ZoneId.of("Asia/Shanghai"),
                        2,
                        Duration.ofSeconds(1),
                        Duration.ofMillis(7500),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(2)));
    }

    @Test
    void takesEveryName() {
        assertThat(bound(Map.of(
                        "btrade.dataflow.scheduler.zone", "UTC",
                        "btrade.dataflow.scheduler.threads", "3",
                        "btrade.dataflow.scheduler.misfire-threshold", "5s",
                        "btrade.dataflow.scheduler.check-in", "1s",
                        "btrade.dataflow.scheduler.waiting-check", "200ms",
                        "btrade.dataflow.scheduler.start-up", "1m")))
                .isEqualTo(new SchedulerSettings(
                        ZoneId.of("UTC"),
                        3,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(200),
                        Duration.ofMinutes(1)));
    }

    private static SchedulerSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("btrade.dataflow.scheduler", SchedulerSettings.class);
    }
}
