package com.btrade.jobs.crawl;

import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.jobs.store.HerbTable;
import com.btrade.jobs.unknown.UnknownHerbReport;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes a job of each site: its pages → rule R10 → {@code trader_data}, or rule R11 → {@code supplier}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CrawlSettings.class)
@Import(CrawlJobs.Registrar.class)
class CrawlJobs {
    static final class Registrar implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (SiteCrawl crawl : SiteCrawl.ALL) {
                registry.registerBean(
                        crawl.job().text(),
                        Job.class,
                        bean -> bean.supplier(context -> new CrawlJob(crawl, context.bean(CrawlParts.class)).job()));
            }
        }
    }

    @Bean
    CrawlParts crawlParts(
            JobRepository repository,
            CountedSteps steps,
            @Business DataSource dataSource,
            @Business JdbcTemplate template,
            ChunkTransactions transactions,
            HerbTable herbs,
            UnknownHerbReport unknownHerbs,
            CrawlSettings settings,
            StopRequest stopRequest,
            Clock clock) {
        return new CrawlParts(
                repository,
                steps,
                dataSource,
                template,
                transactions,
                herbs,
                unknownHerbs,
                settings,
                stopRequest,
                clock);
    }
}
