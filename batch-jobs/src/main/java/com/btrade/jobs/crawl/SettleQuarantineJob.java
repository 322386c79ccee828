package com.btrade.jobs.crawl;

import com.btrade.jobs.run.Tally;
import com.btrade.model.JobName;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job {@code settle-quarantine}: an operator's word on a run that was held back → its items enter, or never will. */
@Configuration(proxyBeanMethods = false)
class SettleQuarantineJob {
    @Bean("settle-quarantine")
    Job job(CrawlParts parts) {
        ResultTable results = parts.keeping().results();
        return new JobBuilder(JobName.SETTLE_QUARANTINE.text(), parts.repository())
                .validator(parameters -> SettleTasklet.requireHeldBack(results, parameters))
                .start(settleStep(parts, results))
                .next(parts.loadStep(parameters -> Optional.of(SettleTasklet.run(parameters))))
                .build();
    }

    private static Step settleStep(CrawlParts parts, ResultTable results) {
        Tally tally = new Tally();
        return parts.steps().tasklet("settle", new SettleTasklet(results, tally), tally);
    }
}
