package com.btrade.jobs.reconcile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how long and how many at a time messages are asked for.
 *
 * @param receiptPatience 已接收的短信多久没有回执后查询。How long an accepted SMS may be without a receipt before it is asked for
 * @param timeout 一次查询的时限。Time for one answer of the provider
 * @param chunkSize 一起查询的消息数，最多 100。Messages asked for at a time, 100 at most
 */
@ConfigurationProperties("btrade.reconcile")
record ReconcileSettings(
        @DefaultValue("24h") Duration receiptPatience,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("100") int chunkSize) {
    private static final int MOST_NAMED = 100;

    ReconcileSettings {
        if (chunkSize < 1 || chunkSize > MOST_NAMED) {
            throw new IllegalArgumentException(
                    "Invalid chunk-size: " + chunkSize + ", expected a number from 1 to " + MOST_NAMED);
        }
        if (timeout.isNegative() || timeout.isZero() || receiptPatience.isNegative()) {
            throw new IllegalArgumentException("Invalid timeout or receipt-patience: expected a duration such as 10s");
        }
    }
}
