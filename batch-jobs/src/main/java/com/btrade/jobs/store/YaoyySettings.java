package com.btrade.jobs.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the second database is.
 *
 * @param url {@code jdbc:mysql://host:port/yaoyy}
 * @param user who may read it
 * @param password the user's
 * @param connectTimeout until a connection is given up
 * @param socketTimeout until a statement without an answer is given up
 */
@ConfigurationProperties("btrade.yaoyy")
record YaoyySettings(
        String url,
        @DefaultValue("root") String user,
        @DefaultValue("") String password,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("5m") Duration socketTimeout) {
    YaoyySettings {
        if (!url.startsWith("jdbc:mysql://")) {
            throw new IllegalArgumentException("Invalid btrade.yaoyy.url: expected jdbc:mysql://host:port/yaoyy");
        }
    }

    @Override
    public String toString() {
        return "YaoyySettings[url=" + url + ", user=" + user + "]";
    }
}
