package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Pauses;
import com.btrade.jobs.fetch.PoliteClient;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import com.btrade.model.TraderSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The job {@code crawl-yt1998-purchases}: pages of 药通网 → rule R10 → {@code trader_data}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CrawlSettings.class, CrawlYt1998Settings.class})
class CrawlYt1998PurchasesJob {
    @Bean
    @StepScope
    PurchasePageReader yt1998PageReader(
            CrawlSettings crawl,
            CrawlYt1998Settings settings,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        PoliteClient client = new PoliteClient(
                settings.fetchLimits(crawl.allowPrivateAddresses()),
                clock,
                RandomGenerator.getDefault(),
                Pauses.real());
        CrawlLimits limits = new CrawlLimits(settings.maxPages(), settings.maxTime(), settings.stopAfterOldPages());
        Yt1998 site = new Yt1998(settings.baseUrl(), settings.pageSize());
        return new PurchasePageReader(site, client, window(settings, clock, step), limits, clock);
    }

    @Bean
    @StepScope
    IntakeProcessor yt1998Intake(
            CrawlYt1998Settings settings, Clock clock, @Value("#{stepExecution}") StepExecution step) {
        return new IntakeProcessor(new Intake(window(settings, clock, step)));
    }

    @Bean
    @StepScope
    VerdictWriter yt1998Writer(
            @Business JdbcTemplate template,
            ChunkTransactions transactions,
            Clock clock,
            Tally crawlTally,
            @Value("#{stepExecution}") StepExecution step) {
        return new VerdictWriter(
                TraderSource.YT1998,
                new TraderDataTable(template),
                new RejectedTable(template, clock),
                transactions,
                crawlTally,
                RunParameters.of(step.getJobParameters()).dryRun());
    }

    @Bean
    Tally crawlTally() {
        return new Tally();
    }

    @Bean
    Step crawlStep(
            JobRepository repository,
            @Business PlatformTransactionManager business,
            CrawlYt1998Settings settings,
            PurchasePageReader yt1998PageReader,
            IntakeProcessor yt1998Intake,
            VerdictWriter yt1998Writer,
            Tally crawlTally,
            StopRequest stopRequest) {
        return new StepBuilder("crawl", repository)
                        .<ScrapedPurchase, Verdict>chunk(settings.pageSize())
                        .transactionManager(business)
                        .reader(yt1998PageReader)
                        .processor(yt1998Intake)
                        .writer(yt1998Writer)
                        .stream(crawlTally)
                        .interruptionPolicy(stopRequest)
                        .listener((StepListener) crawlTally)
                        .build();
    }

    @Bean("crawl-yt1998-purchases")
    Job job(JobRepository repository, Step crawlStep) {
        return new JobBuilder(JobName.CRAWL_YT1998_PURCHASES.text(), repository)
                .start(crawlStep)
                .build();
    }

    private static Window window(CrawlYt1998Settings settings, Clock clock, StepExecution step) {
        LocalDate businessDate =
                RunParameters.of(step.getJobParameters()).businessDate().day();
        LocalDate today = BusinessDate.at(clock.instant()).day();
        return Window.of(businessDate, settings.maxAgeDays(), today);
    }
}
