package com.btrade.jobs.analysis;

import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.CountedSteps;
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
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job {@code monitor-click}: yesterday's SMS without a click → rule R8 → {@code supplier.maxpush}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalysisSettings.class)
class MonitorClickJob {
    @Bean
    @StepScope
    IgnoredSmsReader ignoredSmsReader(
            MongoTemplate mongo,
            @Business JdbcClient jdbc,
            Tally monitorTally,
            @Value("#{stepExecution}") StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        DepartureTable departures = new DepartureTable(jdbc, run.businessDate().yesterday());
        return new IgnoredSmsReader(mongo, departures, monitorTally);
    }

    @Bean
    @StepScope
    MaxpushWriter maxpushWriter(
            @Business JdbcTemplate template,
            @Business JdbcClient jdbc,
            ChunkTransactions transactions,
            Tally monitorTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        return new MaxpushWriter(
                new DepartureTable(jdbc, run.businessDate().yesterday()),
                new IgnoredSmsTable(template),
                new MaxpushTable(jdbc),
                transactions,
                run,
                monitorTally,
                clock);
    }

    @Bean
    Tally monitorTally() {
        return new Tally();
    }

    @Bean
    Step monitorStep(
            CountedSteps steps,
            AnalysisSettings settings,
            IgnoredSmsReader ignoredSmsReader,
            MaxpushWriter maxpushWriter,
            Tally monitorTally) {
        return steps.<IgnoredSms, IgnoredSms>chunks("monitor", settings.recordChunkSize(), monitorTally)
                .reader(ignoredSmsReader)
                .writer(maxpushWriter)
                .build();
    }

    @Bean("monitor-click")
    Job job(JobRepository repository, Step monitorStep) {
        return new JobBuilder(JobName.MONITOR_CLICK.text(), repository)
                .start(monitorStep)
                .build();
    }
}
