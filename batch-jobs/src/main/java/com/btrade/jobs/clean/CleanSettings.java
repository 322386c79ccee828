package com.btrade.jobs.clean;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How suppliers are cleaned.
 *
 * @param chunkSize 每个事务清理的行数或手机号数。Rows or mobiles cleaned in one transaction
 * @param patience 一份等待其它份拆分的最长时间。How long a part waits for others to split their rows
 */
@ConfigurationProperties("btrade.clean")
record CleanSettings(
        @DefaultValue("200") int chunkSize,
        @DefaultValue("30m") Duration patience) {
    private static final int MAX_CHUNK = 5_000;

    CleanSettings {
        if (chunkSize < 1 || chunkSize > MAX_CHUNK) {
            throw new IllegalArgumentException(
                    "Invalid chunk-size: " + chunkSize + ", expected a number from 1 to " + MAX_CHUNK);
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("Invalid patience: " + patience + ", expected no negative duration");
        }
    }
}
