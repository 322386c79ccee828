package com.btrade.sandbox.gateway.sendcloud;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How the stand-in behaves.
 *
 * @param key signs what the account sends
 * @param appKey signs the receipts
 * @param templates the approved ones with the variables each needs
 * @param sendx whether the account has {@code /sendx}
 * @param latency how long every answer takes
 */
public record SendCloudOptions(
        int port,
        String user,
        String key,
        String appKey,
        Map<Integer, Set<String>> templates,
        boolean sendx,
        Duration latency,
        Clock clock) {
    private static final Set<String> PUSH =
            Set.of("%purchaseinfoid%", "%variety%", "%name%", "%specification%", "%quantity%", "%unit%");
    private static final Set<String> REMINDER = Set.of("%num%", "%name%", "%price%", "%unit%", "%purchaseinfoid%");

    public SendCloudOptions {
        templates = Map.copyOf(templates);
    }

    /** An account with the platform's three templates, on any free port, that answers at once. */
    public static SendCloudOptions of(String user, String key) {
        return new SendCloudOptions(
                0,
                user,
                key,
                "app-key-of-" + user,
                Map.of(870, PUSH, 2712, PUSH, 1896, REMINDER),
                true,
                Duration.ZERO,
                Clock.systemUTC());
    }

    /** The same without {@code /sendx}. */
    public SendCloudOptions withoutSendx() {
        return new SendCloudOptions(port, user, key, appKey, templates, false, latency, clock);
    }

    /** The same with slower answers. */
    public SendCloudOptions withLatency(Duration longer) {
        return new SendCloudOptions(port, user, key, appKey, templates, sendx, longer, clock);
    }

    /** The same by another clock. */
    public SendCloudOptions withClock(Clock other) {
        return new SendCloudOptions(port, user, key, appKey, templates, sendx, latency, other);
    }

    @Override
    public String toString() {
        return "SendCloud stand-in of " + user;
    }
}
