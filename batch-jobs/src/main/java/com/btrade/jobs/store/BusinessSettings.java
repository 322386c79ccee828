package com.btrade.jobs.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the business database is.
 *
 * @param url {@code jdbc:mysql://host:port/database}
 * @param user who may read and write it
 * @param password the user's
 * @param maxPoolSize connections held at most, 3 or more: a crawl writes a chunk while its step's transaction is open and another
 *     connection holds the lock of its host
 * @param connectTimeout until a connection is given up
 * @param socketTimeout until a statement without an answer is given up
 */
@ConfigurationProperties("btrade.business")
record BusinessSettings(
        String url,
        @DefaultValue("root") String user,
        @DefaultValue("") String password,
        @DefaultValue("4") int maxPoolSize,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("5m") Duration socketTimeout) {
    private static final int LEAST_POOL = 3;

    BusinessSettings {
        if (!url.startsWith("jdbc:mysql://")) {
            throw new IllegalArgumentException("Invalid btrade.business.url: expected jdbc:mysql://host:port/database");
        }
        if (maxPoolSize < LEAST_POOL) {
            throw new IllegalArgumentException("Invalid btrade.business.max-pool-size: " + maxPoolSize + ", expected "
                    + LEAST_POOL + " or more, for a crawl's host lock, its step and its chunk each hold one"
                    + " 连接池太小，应为 3 或更大：抓取时网站锁、步骤和数据块各占一个连接");
        }
    }

    @Override
    public String toString() {
        return "BusinessSettings[url=" + url + ", user=" + user + "]";
    }
}
