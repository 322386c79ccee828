package com.btrade.jobs.push;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.recipient.Consent;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.jobs.task.BatchTable;
import com.btrade.jobs.task.ChoiceTable;
import com.btrade.jobs.task.PushSettings;
import com.btrade.jobs.task.PushTaskWriter;
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

/** The job {@code push-new-purchases}: open batches → rule R1 → tasks, then tasks not yet published → Kafka. */
@Configuration(proxyBeanMethods = false)
class PushNewPurchasesJob {
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
            PushPlanner planner,
            Consent consent,
            ChoiceTable choices,
            UntoldTable untold,
            Tally generateTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        PushTaskWriter pushes = new PushTaskWriter(mongo, planner, consent, choices, untold, run, generateTally, clock);
        return new PlanWriter(pushes, run, generateTally);
    }

    @Bean
    Tally generateTally() {
        return new Tally();
    }

    @Bean
    Step generateStep(
            CountedSteps steps,
            PushSettings settings,
            BatchReader batchReader,
            PlanWriter planWriter,
            Tally generateTally) {
        return steps.<Batch, Batch>chunks("generate", settings.chunkSize(), generateTally)
                .reader(batchReader)
                .writer(planWriter)
                .build();
    }

    @Bean("push-new-purchases")
    Job job(JobRepository repository, Step generateStep, Step publishStep, JobExecutionListener forgetting) {
        return new JobBuilder(JobName.PUSH_NEW_PURCHASES.text(), repository)
                .listener(forgetting)
                .start(generateStep)
                .next(publishStep)
                .build();
    }
}
