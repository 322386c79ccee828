package com.btrade.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxHabitsTest {
    @Test
    void judgesNoClickByTimeOrPlaceWhileNobodyIsToldForReal() {
        assertThat(OutboxHabits.of(Map.of("BTRADE_CLICK_BURST", "9")))
                .containsOnly(
                        Map.entry("BTRADE_CONSENT_QUIET_HOURS", "none"),
                        Map.entry("BTRADE_CLICK_TOO_SOON", "0"),
                        Map.entry("BTRADE_CLICK_BURST", "9"));
    }

    @Test
    void changesNothingOnceAGatewayIsChosen() {
        assertThat(OutboxHabits.of(Map.of("BTRADE_GATEWAY_SMS", "sendcloud"))).isEmpty();
        assertThat(OutboxHabits.of(Map.of("BTRADE_GATEWAY_SMS", "outbox", "BTRADE_GATEWAY_WECHAT", "wechat")))
                .isEmpty();
    }

    @Test
    void takesTheOutboxByItsNameForTheOutbox() {
        assertThat(OutboxHabits.of(Map.of("BTRADE_GATEWAY_SMS", "outbox", "BTRADE_GATEWAY_WECHAT", "outbox")))
                .isEqualTo(OutboxHabits.of(Map.of()))
                .isNotEmpty();
    }

    @Test
    void changesNoRuleForAToolOnConfiguredStores() {
        assertThat(OutboxHabits.ofTool(Map.of("BTRADE_MYSQL_URL", "jdbc:mysql://db/yaocai")))
                .isEmpty();
        assertThat(OutboxHabits.ofTool(Map.of())).isNotEmpty();
    }
}
