package com.btrade.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BusinessSettingsTest {
    @Test
    void refusesFewerConnectionsThanACrawlHolds() {
        assertThat(settings(3).maxPoolSize()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(2))
                .withMessageStartingWith("Invalid btrade.business.max-pool-size: 2, expected 3 or more")
                .withMessageContaining("应为 3 或更大");
    }

    private static BusinessSettings settings(int connections) {
        Duration minute = Duration.ofMinutes(1);
        return new BusinessSettings("jdbc:mysql://127.0.0.1:1/yaocai", "root", "", connections, minute, minute);
    }
}
