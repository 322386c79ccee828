package com.btrade.jobs.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
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
        HikariConfig config = new HikariConfig();
        config.setPoolName("yaoyy");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setReadOnly(true);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setInitializationFailTimeout(-1);
        config.setDataSourceProperties(driver(settings));
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @Yaoyy
    JdbcClient yaoyyClient(@Yaoyy DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    private static Properties driver(YaoyySettings settings) {
        Properties properties = new Properties();
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("readOnlyPropagatesToServer", "true");
        properties.setProperty(
                "connectTimeout", Long.toString(settings.connectTimeout().toMillis()));
        properties.setProperty(
                "socketTimeout", Long.toString(settings.socketTimeout().toMillis()));
        return properties;
    }
}
