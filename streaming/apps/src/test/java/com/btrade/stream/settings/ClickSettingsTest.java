package com.btrade.stream.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClickSettingsTest {
    @Test
    void allowsTwentyLinksAMinuteAndTwoSecondsByDefault() {
        assertThat(ClickSettings.from(Map.of()))
                .isEqualTo(new ClickSettings(List.of(""), Duration.ofSeconds(2), 20, Duration.ofMinutes(1)));
    }

    @Test
    void takesEverythingFromTheEnvironmentAndNamesWhatIsWrong() {
        assertThat(ClickSettings.from(Map.of(
                        "BTRADE_CLICK_BOT_AGENTS", "acme,probe",
                        "BTRADE_CLICK_TOO_SOON", "0",
                        "BTRADE_CLICK_BURST", "5",
                        "BTRADE_CLICK_BURST_SECONDS", "10")))
                .isEqualTo(new ClickSettings(List.of("acme", "probe"), Duration.ZERO, 5, Duration.ofSeconds(10)));
        assertThatThrownBy(() -> ClickSettings.from(Map.of("BTRADE_CLICK_BURST", "many")))
                .hasMessageContaining("Invalid BTRADE_CLICK_BURST: many");
    }
}
