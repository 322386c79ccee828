package com.btrade.jobs.push;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.recipient.FewestPushesFirst;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.recipient.Ranking;
import com.btrade.jobs.recipient.RecipientChoice;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.model.JobName;
import com.btrade.model.TaskId;
import com.btrade.model.Topics;
import java.time.Clock;
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
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The job {@code push-new-purchases}: open batches → rule R1 → tasks, then tasks not yet published → Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushNewPurchasesJob {
    @Bean
    Ranking ranking(@Business JdbcClient jdbc, PushSettings settings) {
        return new FewestPushesFirst(new RecipientTable(jdbc, settings.maxIgnoredSms()));
    }

    @Bean
    @StepScope
    BatchReader batchReader(
            @Business JdbcClient jdbc,
            PushSettings settings,
            Tally generateTally,
            @Value("#{stepExecution}") StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        return new BatchReader(new BatchTable(jdbc), run.batchIds(), settings.chunkSize(), generateTally);
    }

    @Bean
    @StepScope
    PlanWriter planWriter(
            MongoTemplate mongo,
            Ranking ranking,
            PushSettings settings,
            Tally generateTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        PushPlanner planner = new PushPlanner(new RecipientChoice(ranking, settings.caps()), settings.maxPushTimes());
        return new PlanWriter(mongo, planner, RunParameters.of(step.getJobParameters()), generateTally, clock);
    }

    @Bean
    Tally generateTally() {
        return new Tally();
    }

    @Bean
    Step generateStep(
            JobRepository repository,
            @Business PlatformTransactionManager business,
            PushSettings settings,
            BatchReader batchReader,
            PlanWriter planWriter,
            Tally generateTally,
            StopRequest stopRequest) {
        return new StepBuilder("generate", repository)
                        .<Batch, Batch>chunk(settings.chunkSize())
                        .transactionManager(business)
                        .reader(batchReader)
                        .writer(planWriter)
                        .stream(generateTally)
                        .interruptionPolicy(stopRequest)
                        .listener((StepListener) generateTally)
                        .build();
    }

    @Bean
    @StepScope
    UnpublishedReader unpublishedReader(MongoTemplate mongo, PushSettings settings) {
        return new UnpublishedReader(mongo, settings.publishChunkSize());
    }

    @Bean
    @StepScope
    TaskPublisher taskPublisher(
            KafkaTemplate<String, String> kafka,
            MongoTemplate mongo,
            Tally publishTally,
            @Value("${btrade.topic-prefix}") String topicPrefix,
            @Value("#{stepExecution}") StepExecution step) {
        boolean dryRun = RunParameters.of(step.getJobParameters()).dryRun();
        return new TaskPublisher(kafka, new Topics(topicPrefix).sendTask(), mongo, publishTally, dryRun);
    }

    @Bean
    Tally publishTally() {
        return new Tally();
    }

    @Bean
    Step publishStep(
            JobRepository repository,
            @Business PlatformTransactionManager business,
            PushSettings settings,
            UnpublishedReader unpublishedReader,
            TaskPublisher taskPublisher,
            Tally publishTally,
            StopRequest stopRequest) {
        return new StepBuilder("publish", repository)
                        .<TaskId, TaskId>chunk(settings.publishChunkSize())
                        .transactionManager(business)
                        .reader(unpublishedReader)
                        .writer(taskPublisher)
                        .stream(publishTally)
                        .interruptionPolicy(stopRequest)
                        .listener((StepListener) publishTally)
                        .build();
    }

    @Bean("push-new-purchases")
    Job job(JobRepository repository, Step generateStep, Step publishStep) {
        return new JobBuilder(JobName.PUSH_NEW_PURCHASES.text(), repository)
                .start(generateStep)
                .next(publishStep)
                .build();
    }
}
