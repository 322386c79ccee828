package com.btrade.jobs.reconcile;

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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job {@code reconcile-messages}: messages without an end → the provider's status query → their end, or counted as unknown. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReconcileSettings.class, SendCloudSettings.class})
class ReconcileMessagesJob {
    @Bean
    @StepScope
    UnsettledReader unsettledReader(@Business JdbcClient jdbc, ReconcileSettings settings, Clock clock) {
        return new UnsettledReader(
                new MessageTable(jdbc), clock.instant(), settings.receiptPatience(), settings.chunkSize());
    }

    @Bean
    @StepScope
    SettlingWriter settlingWriter(
            @Business JdbcClient jdbc,
            MongoTemplate mongo,
            ChunkTransactions transactions,
            ReconcileSettings settings,
            SendCloudSettings account,
            Tally reconcileTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        return new SettlingWriter(
                new StatusClient(account, settings.timeout()),
                new MessageTable(jdbc),
                new RecordStore(mongo),
                transactions,
                reconcileTally,
                clock,
                account.isConfigured(),
                RunParameters.of(step.getJobParameters()).dryRun());
    }

    @Bean
    Tally reconcileTally() {
        return new Tally();
    }

    @Bean
    Step reconcileStep(
            CountedSteps steps,
            ReconcileSettings settings,
            UnsettledReader unsettledReader,
            SettlingWriter settlingWriter,
            Tally reconcileTally) {
        return steps.<OpenMessage, OpenMessage>chunks("reconcile", settings.chunkSize(), reconcileTally)
                .reader(unsettledReader)
                .writer(settlingWriter)
                .build();
    }

    @Bean("reconcile-messages")
    Job job(JobRepository repository, Step reconcileStep) {
        return new JobBuilder(JobName.RECONCILE_MESSAGES.text(), repository)
                .start(reconcileStep)
                .build();
    }
}
