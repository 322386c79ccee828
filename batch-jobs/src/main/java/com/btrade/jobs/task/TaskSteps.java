package com.btrade.jobs.task;

import com.btrade.jobs.followup.ReminderPlanner;
import com.btrade.jobs.recipient.Consent;
import com.btrade.jobs.recipient.FewestPushesFirst;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.recipient.Ranking;
import com.btrade.jobs.recipient.RecipientChoice;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.model.TaskId;
import com.btrade.model.Topics;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** What the jobs that make send tasks have in common: rules R1 and R2 with their limits, and tasks not yet published → Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PushSettings.class, ReminderSettings.class, ConsentSettings.class})
class TaskSteps {
    @Bean
    Ranking ranking(@Business JdbcClient jdbc, PushSettings settings) {
        return new FewestPushesFirst(new RecipientTable(jdbc, settings.maxIgnoredSms()));
    }

    @Bean
    PushPlanner pushPlanner(Ranking ranking, PushSettings settings) {
        return new PushPlanner(new RecipientChoice(ranking, settings.caps()), settings.maxPushTimes());
    }

    /** One for each run of a step: it remembers whom it has let through. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Consent consent(MongoTemplate mongo, @Business JdbcTemplate template, ConsentSettings settings) {
        return new Consent(settings.policy(), new PeopleTable(mongo, template, settings.policy()));
    }

    @Bean
    ChoiceTable choiceTable(@Business JdbcTemplate template, ChunkTransactions chunkTransactions) {
        return new ChoiceTable(template, chunkTransactions);
    }

    @Bean
    UntoldTable untoldTable(@Business JdbcTemplate template, ChunkTransactions chunkTransactions) {
        return new UntoldTable(template, chunkTransactions);
    }

    @Bean
    JobExecutionListener forgetting(@Business JdbcClient jdbc, PushSettings settings, Clock clock) {
        return new ForgettingListener(jdbc, settings.keepChoices(), clock);
    }

    @Bean
    BuyerConsentTable buyerConsents(@Business JdbcTemplate template, ConsentSettings settings) {
        return new BuyerConsentTable(template, settings.policy());
    }

    @Bean
    ReminderPlanner reminderPlanner(ReminderSettings settings) {
        return new ReminderPlanner(settings.maxNotifyTimes(), settings.waitBetween());
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
            CountedSteps steps,
            PushSettings settings,
            UnpublishedReader unpublishedReader,
            TaskPublisher taskPublisher,
            Tally publishTally) {
        return steps.<TaskId, TaskId>chunks("publish", settings.publishChunkSize(), publishTally)
                .reader(unpublishedReader)
                .writer(taskPublisher)
                .build();
    }
}
