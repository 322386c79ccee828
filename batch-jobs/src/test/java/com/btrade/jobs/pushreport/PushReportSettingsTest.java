package com.btrade.jobs.pushreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.btrade.jobs.testing.Settings;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PushReportSettingsTest {
    @Test
    void hasDefaults() {
        assertThat(bind())
                .isEqualTo(new PushReportSettings(Path.of("reports"), new BigDecimal("0.05"), 100, 2000, 1000));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bind(
                        "dir", "/reports",
                        "segment-price", "0.045",
                        "log-rows", "1",
                        "page-rows", "2",
                        "chunk-size", "3"))
                .isEqualTo(new PushReportSettings(Path.of("/reports"), new BigDecimal("0.045"), 1, 2, 3));
    }

    @Test
    void saysWhichPropertyIsWrong() {
        assertThatException()
                .isThrownBy(() -> bind("segment-price", "-1"))
                .havingRootCause()
                .withMessage("Invalid segment-price: -1, expected 0 or more");
    }

    private static PushReportSettings bind(String... properties) {
        return Settings.bind(PushReportSettings.class, "btrade.push-report", properties);
    }
}
