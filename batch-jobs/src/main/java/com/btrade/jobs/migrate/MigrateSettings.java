package com.btrade.jobs.migrate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rows of 药优优 are migrated.
 *
 * @param chunkSize 每个事务迁移的行数，也是每次读取的行数。Rows migrated in one transaction, also the number of rows read at a time
 * @param groupSize 对账时每个区间的来源行数。Source rows of one stretch when both sides are counted
 */
@ConfigurationProperties("btrade.migrate")
record MigrateSettings(
        @DefaultValue("2000") int chunkSize,
        @DefaultValue("1000") int groupSize) {
    private static final int MAX = 5_000;

    MigrateSettings {
        requireSize("chunk-size", chunkSize);
        requireSize("group-size", groupSize);
    }

    private static void requireSize(String name, int size) {
        if (size < 1 || size > MAX) {
            throw new IllegalArgumentException(
                    "Invalid " + name + ": " + size + ", expected a number from 1 to " + MAX);
        }
    }
}
