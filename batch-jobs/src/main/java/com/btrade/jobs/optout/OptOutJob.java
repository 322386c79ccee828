package com.btrade.jobs.optout;

import com.btrade.jobs.run.OptOutRequest;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.model.JobName;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job {@code opt-out}: an operator's word about a person → {@code opt_out}. */
@Configuration(proxyBeanMethods = false)
class OptOutJob {
    @Bean
    OptOutTasklet optOutTasklet(@Business JdbcTemplate template, Tally optOutTally, Clock clock) {
        return new OptOutTasklet(new OptOutTable(template), optOutTally, clock);
    }

    @Bean
    Tally optOutTally() {
        return new Tally();
    }

    @Bean
    Step optOutStep(CountedSteps steps, OptOutTasklet optOutTasklet, Tally optOutTally) {
        return steps.tasklet("opt-out", optOutTasklet, optOutTally);
    }

    @Bean("opt-out")
    Job job(JobRepository repository, Step optOutStep) {
        return new JobBuilder(JobName.OPT_OUT.text(), repository)
                .validator(OptOutJob::requireOneAddress)
                .start(optOutStep)
                .build();
    }

    private static void requireOneAddress(JobParameters parameters) throws InvalidJobParametersException {
        try {
            OptOutRequest.of(parameters);
        } catch (IllegalArgumentException e) {
            throw new InvalidJobParametersException(String.valueOf(e.getMessage()));
        }
    }
}
