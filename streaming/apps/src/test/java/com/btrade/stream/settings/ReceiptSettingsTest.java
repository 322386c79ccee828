package com.btrade.stream.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiptSettingsTest {
    @Test
    void waitsTwoMinutesForAnAnswerAndThreeDaysForAMessage() {
        assertThat(ReceiptSettings.from(Map.of()))
                .isEqualTo(new ReceiptSettings(Duration.ofMinutes(2), Duration.ofDays(3)));
    }

    @Test
    void takesBothFromTheEnvironmentAndNamesWhatIsWrong() {
        assertThat(ReceiptSettings.from(Map.of("BTRADE_RECEIPT_PATIENCE", "5000", "BTRADE_RECEIPT_KEEP", "60000")))
                .isEqualTo(new ReceiptSettings(Duration.ofSeconds(5), Duration.ofMinutes(1)));
        assertThatThrownBy(() -> ReceiptSettings.from(Map.of("BTRADE_RECEIPT_KEEP", "soon")))
                .hasMessageContaining("Invalid BTRADE_RECEIPT_KEEP: soon");
    }
}
