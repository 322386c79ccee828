package com.btrade.jobs.summary;

import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.model.JobName;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job {@code data-report}: the summaries of the last runs of each job → the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class DataReportJob {
    private static final int JOBS_AT_A_TIME = 10;

    @Bean
    SummaryTable summaryTable(@Business JdbcTemplate template) {
        return new SummaryTable(template);
    }

    @Bean
    @StepScope
    ListItemReader<String> summarisedJobs(SummaryTable summaries) {
        return new ListItemReader<>(summaries.jobs());
    }

    @Bean
    @StepScope
    TellingWriter summaryTeller(SummaryTable summaries, ReportSettings settings, Tally reportTally) {
        return new TellingWriter(summaries, settings.runs(), reportTally);
    }

    @Bean
    Tally reportTally() {
        return new Tally();
    }

    @Bean
    Step reportStep(
            CountedSteps steps, ListItemReader<String> summarisedJobs, TellingWriter summaryTeller, Tally reportTally) {
        return steps.<String, String>chunks("report", JOBS_AT_A_TIME, reportTally)
                .reader(summarisedJobs)
                .writer(summaryTeller)
                .build();
    }

    @Bean("data-report")
    Job job(JobRepository repository, Step reportStep) {
        return new JobBuilder(JobName.DATA_REPORT.text(), repository)
                .start(reportStep)
                .build();
    }
}
