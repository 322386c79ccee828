package com.btrade.jobs.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.btrade.jobs.testing.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PushSettingsTest {
    @Test
    void hasTheDefaultsOfTheRules() {
        assertThat(bind()).isEqualTo(new PushSettings(5, 20, 20, 0, 3, 100, 500, Duration.ofDays(90)));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bind(
                        "max-push-times", "1",
                        "max-users-per-sms-task", "2",
                        "max-suppliers-per-sms-task", "3",
                        "max-wechat-recipients-per-task", "4",
                        "max-ignored-sms", "5",
                        "chunk-size", "6",
                        "publish-chunk-size", "7",
                        "keep-choices", "30d"))
                .isEqualTo(new PushSettings(1, 2, 3, 4, 5, 6, 7, Duration.ofDays(30)));
    }

    @Test
    void saysWhichPropertyIsWrong() {
        assertThatException()
                .isThrownBy(() -> bind("max-push-times", "-1"))
                .havingRootCause()
                .withMessage("Invalid max-push-times: -1, expected 0 or more");
    }

    @Test
    void keepsChoicesAsLongAsTheyCount() {
        assertThat(bind("keep-choices", "21d").keepChoices()).hasDays(21);
        assertThatException()
                .isThrownBy(() -> bind("keep-choices", "20d"))
                .havingRootCause()
                .withMessage("Invalid keep-choices: PT480H, expected 21d or more");
    }

    private static PushSettings bind(String... properties) {
        return Settings.bind(PushSettings.class, "btrade.push", properties);
    }
}
