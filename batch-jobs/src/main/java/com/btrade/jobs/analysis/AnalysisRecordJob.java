package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.PushAgainPolicy;
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
import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import com.btrade.model.NaturalKey;
import java.time.Clock;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job {@code analysis-record}: yesterday's pushes → rule R6 → rule R1 → tasks → Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalysisSettings.class)
class AnalysisRecordJob {
    @Bean
    @StepScope
    DayPushReader dayPushReader(
            MongoTemplate mongo,
            @Business JdbcClient jdbc,
            Tally recordTally,
            @Value("#{stepExecution}") StepExecution step) {
        BusinessDate day =
                RunParameters.of(step.getJobParameters()).businessDate().yesterday();
        return new DayPushReader(new PushDayStore(mongo, day), new DepartureTable(jdbc, day), recordTally);
    }

    /** Its tasks carry the date and not the run: what one run of a day has pushed again, no other does. */
    @Bean
    @StepScope
    PushAgainWriter pushAgainWriter(
            @Business JdbcClient jdbc,
            MongoTemplate mongo,
            PushPlanner planner,
            Consent consent,
            ChoiceTable choices,
            UntoldTable untold,
            AnalysisSettings settings,
            PushSettings pushSettings,
            Tally recordTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        String key = NaturalKey.hex(JobName.ANALYSIS_RECORD.text(), run.businessDate());
        PushAgainPolicy policy = settings.pushAgain(pushSettings.maxPushTimes());
        return new PushAgainWriter(
                new PushJudge(new BatchTable(jdbc), new QuoteTable(jdbc), policy),
                policy,
                new PushTaskWriter(mongo, planner, consent, choices, untold, run.under(key), recordTally, clock),
                run,
                recordTally);
    }

    @Bean
    Tally recordTally() {
        return new Tally();
    }

    @Bean
    Step recordStep(
            CountedSteps steps,
            AnalysisSettings settings,
            DayPushReader dayPushReader,
            PushAgainWriter pushAgainWriter,
            Tally recordTally) {
        return steps.<DayPush, DayPush>chunks("record", settings.chunkSize(), recordTally)
                .reader(dayPushReader)
                .writer(pushAgainWriter)
                .build();
    }

    @Bean("analysis-record")
    Job job(JobRepository repository, Step recordStep, Step publishStep, JobExecutionListener forgetting) {
        return new JobBuilder(JobName.ANALYSIS_RECORD.text(), repository)
                .listener(forgetting)
                .start(recordStep)
                .next(publishStep)
                .build();
    }
}
