package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.ReminderPlanner;
import com.btrade.jobs.followup.Replies;
import com.btrade.jobs.followup.ReplyPolicy;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.jobs.task.BuyerConsentTable;
import com.btrade.jobs.task.ReminderSettings;
import com.btrade.jobs.task.ReminderTaskWriter;
import com.btrade.jobs.task.UntoldTable;
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

/** The job {@code analysis-notify}: open batches with quotes → rule R7 → rule R2 → tasks → Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalysisSettings.class)
class AnalysisNotifyJob {
    @Bean
    @StepScope
    ReplyReader replyReader(@Business JdbcClient jdbc, AnalysisSettings settings, Tally notifyTally) {
        return new ReplyReader(new ReplyTable(jdbc), settings.chunkSize(), notifyTally);
    }

    /** Its tasks carry the date and not the run: whom one run of a day has reminded, no other does. */
    @Bean
    @StepScope
    ReminderWriter reminderWriter(
            @Business JdbcClient jdbc,
            MongoTemplate mongo,
            ReminderPlanner planner,
            BuyerConsentTable buyerConsents,
            UntoldTable untold,
            AnalysisSettings settings,
            ReminderSettings reminderSettings,
            Tally notifyTally,
            Clock clock,
            @Value("#{stepExecution}") StepExecution step) {
        RunParameters run = RunParameters.of(step.getJobParameters());
        String key = NaturalKey.hex(JobName.ANALYSIS_NOTIFY.text(), run.businessDate());
        return new ReminderWriter(
                new ReplyPolicy(settings.replyRate(), reminderSettings.waitBeforeFirst()),
                new ReminderTaskWriter(mongo, jdbc, planner, buyerConsents, untold, run, key, clock),
                run,
                notifyTally,
                clock);
    }

    @Bean
    Tally notifyTally() {
        return new Tally();
    }

    @Bean
    Step notifyStep(
            CountedSteps steps,
            AnalysisSettings settings,
            ReplyReader replyReader,
            ReminderWriter reminderWriter,
            Tally notifyTally) {
        return steps.<Replies, Replies>chunks("notify", settings.chunkSize(), notifyTally)
                .reader(replyReader)
                .writer(reminderWriter)
                .build();
    }

    @Bean("analysis-notify")
    Job job(JobRepository repository, Step notifyStep, Step publishStep, JobExecutionListener forgetting) {
        return new JobBuilder(JobName.ANALYSIS_NOTIFY.text(), repository)
                .listener(forgetting)
                .start(notifyStep)
                .next(publishStep)
                .build();
    }
}
