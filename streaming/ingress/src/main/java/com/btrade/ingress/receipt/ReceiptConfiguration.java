package com.btrade.ingress.receipt;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The connections that may write, which those of the pages may not; they give up soon enough for a provider's patience. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ReceiptSettings.class)
class ReceiptConfiguration {
    private static final int POOL = 4;
    private static final int PATIENCE_MS = 1000;

    @Bean
    Tokens tokens(DataSourceProperties mysql, Clock clock) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("btrade-callbacks");
        pool.setJdbcUrl(mysql.getUrl());
        pool.setUsername(mysql.getUsername());
        pool.setPassword(mysql.getPassword());
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(PATIENCE_MS);
        pool.setValidationTimeout(PATIENCE_MS / 2);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("connectTimeout", Integer.toString(PATIENCE_MS));
        pool.addDataSourceProperty("socketTimeout", Integer.toString(PATIENCE_MS));
        return new Tokens(pool, clock);
    }
}
