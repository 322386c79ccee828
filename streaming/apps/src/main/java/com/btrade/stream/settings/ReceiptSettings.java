package com.btrade.stream.settings;

import java.time.Duration;
import java.util.Map;

/**
 * How long receipts wait for their messages.
 *
 * @param patience {@code BTRADE_RECEIPT_PATIENCE}: milliseconds for which a call may still be answered, default 120,000; until
 *     then no receipt is given to a message without a message id
 * @param keep {@code BTRADE_RECEIPT_KEEP}: milliseconds for which the message of a receipt is looked for, default 3 days
 */
public record ReceiptSettings(Duration patience, Duration keep) {
    private static final long THREE_DAYS_MS = 3L * 24 * 60 * 60 * 1000;

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException if something is wrong; names all of it
     */
    public static ReceiptSettings from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        ReceiptSettings settings = new ReceiptSettings(
                Duration.ofMillis(environment.number("BTRADE_RECEIPT_PATIENCE", 120_000, 1000)),
                Duration.ofMillis(environment.number("BTRADE_RECEIPT_KEEP", THREE_DAYS_MS, 1000)));
        environment.refuseIfWrong();
        return settings;
    }
}
