package com.btrade.jobs.store;

import com.btrade.jobs.run.StopRequest;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
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
        return new Pool("business", settings.url(), settings.user(), settings.password(), settings.maxPoolSize())
                .within(settings.connectTimeout(), settings.socketTimeout())
                .batching()
                .open();
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
    CountedSteps countedSteps(
            JobRepository repository,
            @Business PlatformTransactionManager transactionManager,
            StopRequest stopRequest) {
        return new CountedSteps(repository, transactionManager, stopRequest);
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
}
