package com.btrade.dataflow.recover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RecoverySettingsTest {
    @Test
    void looksEveryMinuteAndGivesTenMinutesOfGrace() {
        assertThat(bind(Map.of())).isEqualTo(new RecoverySettings(Duration.ofMinutes(1), Duration.ofMinutes(10)));
    }

    @Test
    void readsTheProperties() {
        assertThat(bind(Map.of(
                        "btrade.dataflow.recover.interval", "5s",
                        "btrade.dataflow.recover.grace", "1h")))
                .isEqualTo(new RecoverySettings(Duration.ofSeconds(5), Duration.ofHours(1)));
    }

    @Test
    void refusesAnIntervalOfNothing() {
        assertThatThrownBy(() -> new RecoverySettings(Duration.ZERO, Duration.ZERO))
                .hasMessage("Invalid btrade.dataflow.recover.interval: PT0S");
    }

    private static RecoverySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("btrade.dataflow.recover", RecoverySettings.class);
    }
}
