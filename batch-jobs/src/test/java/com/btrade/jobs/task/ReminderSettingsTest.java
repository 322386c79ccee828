package com.btrade.jobs.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.btrade.jobs.testing.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReminderSettingsTest {
    @Test
    void hasTheDefaultsOfTheRules() {
        assertThat(bind()).isEqualTo(new ReminderSettings(1, 2, Duration.ofMinutes(10)));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bind("notify-days", "3", "max-notify-times", "4", "leeway", "1h"))
                .isEqualTo(new ReminderSettings(3, 4, Duration.ofHours(1)));
    }

    @Test
    void saysWhichPropertyIsWrong() {
        assertThatException()
                .isThrownBy(() -> bind("leeway", "1d"))
                .havingRootCause()
                .withMessage("Invalid leeway: PT24H, expected 0 or more and less than a day");
    }

    private static ReminderSettings bind(String... properties) {
        return Settings.bind(ReminderSettings.class, "btrade.reminder", properties);
    }
}
