package com.btrade.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.btrade.jobs.testing.Settings;
import org.junit.jupiter.api.Test;

class ConvertSettingsTest {
    @Test
    void hasADefault() {
        assertThat(Settings.bind(ConvertSettings.class, "btrade.convert")).isEqualTo(new ConvertSettings(2000));
    }

    @Test
    void mapsTheChunkSize() {
        assertThat(Settings.bind(ConvertSettings.class, "btrade.convert", "chunk-size", "50"))
                .isEqualTo(new ConvertSettings(50));
    }

    @Test
    void refusesAChunkThatNoStatementHolds() {
        assertThatException()
                .isThrownBy(() -> Settings.bind(ConvertSettings.class, "btrade.convert", "chunk-size", "100000"))
                .havingRootCause()
                .withMessageStartingWith("Invalid chunk-size: 100000");
    }
}
