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
 * @param maxPoolSize connections held at most, 2 or more: a chunk is written while its step's transaction is open
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
    BusinessSettings {
        if (!url.startsWith("jdbc:mysql://")) {
            throw new IllegalArgumentException("Invalid btrade.business.url: expected jdbc:mysql://host:port/database");
        }
        if (maxPoolSize < 2) {
            throw new IllegalArgumentException(
                    "Invalid btrade.business.max-pool-size: " + maxPoolSize + ", expected 2 or more");
        }
    }

    @Override
    public String toString() {
        return "BusinessSettings[url=" + url + ", user=" + user + "]";
    }
}
