package com.btrade.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.btrade.jobs.testing.Settings;
import org.junit.jupiter.api.Test;

class AnalysisSettingsTest {
    @Test
    void hasTheDefaultsOfTheRules() {
        assertThat(bind()).isEqualTo(new AnalysisSettings(0.5, 0.2, 0.6, 0.3, 500, 1000));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bind(
                        "click-rate", "0.1",
                        "quote-rate", "0.2",
                        "reject-rate", "0.3",
                        "reply-rate", "0.4",
                        "chunk-size", "5",
                        "record-chunk-size", "6"))
                .isEqualTo(new AnalysisSettings(0.1, 0.2, 0.3, 0.4, 5, 6));
    }

    @Test
    void saysWhichPropertyIsWrong() {
        assertThatException()
                .isThrownBy(() -> bind("click-rate", "50"))
                .havingRootCause()
                .withMessage("Invalid click-rate: 50.0, expected 0 to 1");
    }

    private static AnalysisSettings bind(String... properties) {
        return Settings.bind(AnalysisSettings.class, "btrade.analysis", properties);
    }
}
