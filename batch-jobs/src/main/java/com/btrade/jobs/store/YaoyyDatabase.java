package com.btrade.jobs.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second database; driver and server refuse a write on its connections. Not found by type alone: say {@link Yaoyy}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(YaoyySettings.class)
class YaoyyDatabase {
    private static final int CONNECTIONS = 2;

    @Bean(defaultCandidate = false, destroyMethod = "close")
    @Yaoyy
    HikariDataSource yaoyyDataSource(YaoyySettings settings) {
        return new Pool("yaoyy", settings.url(), settings.user(), settings.password(), CONNECTIONS)
                .within(settings.connectTimeout(), settings.socketTimeout())
                .readOnly()
                .open();
    }

    @Bean(defaultCandidate = false)
    @Yaoyy
    JdbcClient yaoyyClient(@Yaoyy DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}
