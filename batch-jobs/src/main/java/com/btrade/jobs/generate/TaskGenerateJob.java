package com.btrade.jobs.generate;

import com.btrade.jobs.followup.ReminderPlanner;
import com.btrade.jobs.recipient.Consent;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.run.Generation;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.jobs.task.BatchTable;
import com.btrade.jobs.task.BuyerConsentTable;
import com.btrade.jobs.task.ChoiceTable;
import com.btrade.jobs.task.PushSettings;
import com.btrade.jobs.task.PushTaskWriter;
import com.btrade.jobs.task.ReminderTaskWriter;
import com.btrade.jobs.task.UntoldTable;
import com.btrade.model.JobName;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job {@code task-generate}: batches that an operator named → rule R1 or R2 → tasks → Kafka. */
@Configuration(proxyBeanMethods = false)
class TaskGenerateJob {
    @Bean
    @StepScope
    RequestReader requestReader(@Value("#{stepExecution}") StepExecution step) {
        return new RequestReader(
                RunParameters.of(step.getJobParameters()).batchIds(),
                Generation.of(step.getJobParameters()).channels());
    }

    @Bean
    @StepScope
    GenerateWriter generateWriter(
            @Business JdbcClient jdbc,
            MongoTemplate mongo,
            PushPlanner pushPlanner,
            Consent consent,
            ChoiceTable choices,
            UntoldTable untold,
            ReminderPlanner reminderPlanner,
            BuyerConsentTable buyerConsents,
            Tally requestTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        Generator generator =
                switch (Generation.of(step.getJobParameters()).type()) {
                    case PURCHASE_PUSH ->
                        new PushTasks(
                                new BatchTable(jdbc),
                                new PushTaskWriter(
                                        mongo, pushPlanner, consent, choices, untold, run, requestTally, clock));
                    case REPLY_REMINDER ->
                        new ReminderTasks(new ReminderTaskWriter(
                                mongo, jdbc, reminderPlanner, buyerConsents, untold, run, run.key(), clock));
                };
        return new GenerateWriter(generator, requestTally);
    }

    @Bean
    Tally requestTally() {
        return new Tally();
    }

    @Bean
    Step requestStep(
            CountedSteps steps,
            PushSettings settings,
            RequestReader requestReader,
            GenerateWriter generateWriter,
            Tally requestTally) {
        return steps.<Request, Request>chunks("generate", settings.chunkSize(), requestTally)
                .reader(requestReader)
                .writer(generateWriter)
                .build();
    }

    @Bean("task-generate")
    Job job(JobRepository repository, Step requestStep, Step publishStep, JobExecutionListener forgetting) {
        return new JobBuilder(JobName.TASK_GENERATE.text(), repository)
                .listener(forgetting)
                .start(requestStep)
                .next(publishStep)
                .build();
    }
}
