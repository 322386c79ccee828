package com.btrade.jobs.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The business database beside the job repository, with a transaction manager of its own. None of its beans is found by
 * type alone: whoever wants one has to say {@link Business}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BusinessSettings.class)
class BusinessDatabase {
    @Bean(defaultCandidate = false, destroyMethod = "close")
    @Business
    HikariDataSource businessDataSource(BusinessSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("business");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.maxPoolSize());
        config.setMinimumIdle(0);
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setInitializationFailTimeout(-1);
        config.setDataSourceProperties(driver(settings));
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @Business
    PlatformTransactionManager businessTransactionManager(@Business DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Business
    JdbcTemplate businessTemplate(@Business DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Business
    JdbcClient businessClient(@Business JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    ChunkTransactions chunkTransactions(@Business PlatformTransactionManager transactionManager) {
        return new ChunkTransactions(transactionManager);
    }

    @Bean
    HerbTable herbTable(@Business JdbcClient jdbc) {
        return new HerbTable(jdbc);
    }

    @Bean
    @StepScope
    HerbsOfRun herbsOfRun(HerbTable herbs) {
        return new HerbsOfRun(herbs.load());
    }

    private static Properties driver(BusinessSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("rewriteBatchedStatements", "true");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty(
                "connectTimeout", Long.toString(settings.connectTimeout().toMillis()));
        properties.setProperty(
                "socketTimeout", Long.toString(settings.socketTimeout().toMillis()));
        return properties;
    }
}
