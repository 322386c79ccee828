package com.btrade.jobs.convert;

import com.btrade.jobs.account.Accounts;
import com.btrade.jobs.account.UsersTable;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.jobs.store.HerbsOfRun;
import com.btrade.jobs.unknown.UnknownHerbReport;
import com.btrade.jobs.unknown.UnknownHerbTable;
import com.btrade.model.JobName;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job {@code convert-trader-data}: {@code trader_data} → rule R9 → purchases, or set aside. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConvertSettings.class)
class ConvertTraderDataJob {
    @Bean
    @StepScope
    TraderDataReader traderDataReader(@Business JdbcClient jdbc, HerbsOfRun herbsOfRun, ConvertSettings settings) {
        return new TraderDataReader(
                new TraderDataTable(jdbc), herbsOfRun.catalogue().fingerprint(), settings.chunkSize());
    }

    @Bean
    @StepScope
    ConversionProcessor conversionProcessor(HerbsOfRun herbsOfRun) {
        return new ConversionProcessor(new Converter(herbsOfRun.catalogue()));
    }

    @Bean
    @StepScope
    ConversionWriter conversionWriter(
            @Business JdbcTemplate template,
            @Business JdbcClient jdbc,
            ChunkTransactions transactions,
            HerbsOfRun herbsOfRun,
            UnknownHerbTable unknownHerbTable,
            Tally convertTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        Buyers buyers = new Buyers(new Accounts(new UsersTable(template)));
        if (RunParameters.of(step.getJobParameters()).dryRun()) {
            return new TellingWriter(buyers, convertTally);
        }
        return new StoringWriter(
                new TraderDataTable(jdbc),
                new SetAsideTable(template),
                unknownHerbTable,
                buyers,
                new PurchaseTables(template),
                transactions,
                herbsOfRun.catalogue().fingerprint(),
                convertTally,
                clock);
    }

    @Bean
    Tally convertTally() {
        return new Tally();
    }

    @Bean
    Step convertStep(
            CountedSteps steps,
            ConvertSettings settings,
            TraderDataReader traderDataReader,
            ConversionProcessor conversionProcessor,
            ConversionWriter conversionWriter,
            UnknownHerbReport unknownHerbReport,
            Tally convertTally) {
        return steps.<TraderRow, Conversion>chunks("convert", settings.chunkSize(), convertTally)
                .reader(traderDataReader)
                .processor(conversionProcessor)
                .writer(conversionWriter)
                .listener(unknownHerbReport)
                .build();
    }

    @Bean("convert-trader-data")
    Job job(JobRepository repository, Step convertStep) {
        return new JobBuilder(JobName.CONVERT_TRADER_DATA.text(), repository)
                .start(convertStep)
                .build();
    }
}
