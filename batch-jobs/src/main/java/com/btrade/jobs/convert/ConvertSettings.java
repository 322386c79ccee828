package com.btrade.jobs.convert;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scraped rows become purchases.
 *
 * @param chunkSize 每个事务转换的行数，也是每次读取的行数。Rows converted in one transaction, also the number of rows read at a time
 */
@ConfigurationProperties("btrade.convert")
record ConvertSettings(@DefaultValue("2000") int chunkSize) {
    private static final int MAX_CHUNK = 5_000;

    ConvertSettings {
        if (chunkSize < 1 || chunkSize > MAX_CHUNK) {
            throw new IllegalArgumentException(
                    "Invalid chunk-size: " + chunkSize + ", expected a number from 1 to " + MAX_CHUNK);
        }
    }
}
