package com.btrade.jobs.pushreport;

import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.model.JobName;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job {@code push-report}: what the stores hold of a range of days → reconciled → the log, a CSV and a page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushReportSettings.class)
class PushReportJob {
    @Bean
    PushReportTasklet pushReportTasklet(
            MongoTemplate mongo, @Business JdbcClient jdbc, PushReportSettings settings, Tally pushReportTally) {
        BooksReader reader = new BooksReader(
                new PushStore(mongo, reason -> pushReportTally.add("rejected." + reason, 1)),
                new MessageTable(jdbc),
                new HeldBackTable(jdbc),
                new UntoldTable(jdbc),
                new AcceptedQuoteTable(jdbc),
                settings.chunkSize());
        return new PushReportTasklet(reader, settings, pushReportTally);
    }

    @Bean
    Tally pushReportTally() {
        return new Tally();
    }

    @Bean
    Step pushReportStep(CountedSteps steps, PushReportTasklet pushReportTasklet, Tally pushReportTally) {
        return steps.tasklet("report", pushReportTasklet, pushReportTally);
    }

    @Bean("push-report")
    Job job(JobRepository repository, Step pushReportStep) {
        return new JobBuilder(JobName.PUSH_REPORT.text(), repository)
                .start(pushReportStep)
                .build();
    }
}
