package com.btrade.sandbox.platform;

import java.util.HashMap;
import java.util.Map;

/** What holds while messages land in the outbox only: they wake nobody, and who clicks does so at once and on this machine. */
final class OutboxHabits {
    private static final Map<String, String> HABITS = Map.of(
            "BTRADE_CONSENT_QUIET_HOURS", "none",
            "BTRADE_CLICK_TOO_SOON", "0",
            "BTRADE_CLICK_BURST", "0");

    private OutboxHabits() {}

    /** The variables that programs see, unless the environment says otherwise; none if a real gateway is chosen. */
    static Map<String, String> of(Map<String, String> environment) {
        if (isReal(environment, "BTRADE_GATEWAY_SMS") || isReal(environment, "BTRADE_GATEWAY_WECHAT")) {
            return Map.of();
        }
        Map<String, String> habits = new HashMap<>(HABITS);
        habits.replaceAll(environment::getOrDefault);
        return habits;
    }

    /** The same for a tool; none on configured stores, where people were told for real. */
    static Map<String, String> ofTool(Map<String, String> environment) {
        return environment.containsKey("BTRADE_MYSQL_URL") ? Map.of() : of(environment);
    }

    private static boolean isReal(Map<String, String> environment, String gateway) {
        String chosen = environment.getOrDefault(gateway, "").strip();
        return !chosen.isEmpty() && !chosen.equals("outbox");
    }
}
