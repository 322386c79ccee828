package com.btrade.stream.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * By what programs are told from people who open links.
 *
 * @param agents {@code BTRADE_CLICK_BOT_AGENTS}: more parts of agents that no person's browser has, comma separated
 * @param tooSoon {@code BTRADE_CLICK_TOO_SOON}: milliseconds after the sending or delivery, default 2,000; 0: any time will do
 * @param burst {@code BTRADE_CLICK_BURST}: how many links one address and agent may open in a stretch of time, default 20; 0:
 *     any number
 * @param stretch {@code BTRADE_CLICK_BURST_SECONDS}: how long that is, default 60
 */
public record ClickSettings(List<String> agents, Duration tooSoon, int burst, Duration stretch) {
    public ClickSettings {
        agents = List.copyOf(agents);
    }

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException if something is wrong; names all of it
     */
    public static ClickSettings from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        ClickSettings settings = new ClickSettings(
                List.of(environment.optional("BTRADE_CLICK_BOT_AGENTS", "").split(",", -1)),
                Duration.ofMillis(environment.number("BTRADE_CLICK_TOO_SOON", 2000, 0)),
                environment.count("BTRADE_CLICK_BURST", 20, 0),
                Duration.ofSeconds(environment.number("BTRADE_CLICK_BURST_SECONDS", 60, 1)));
        environment.refuseIfWrong();
        return settings;
    }
}
