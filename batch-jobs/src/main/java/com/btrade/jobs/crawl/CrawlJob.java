package com.btrade.jobs.crawl;

import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The job of one site: pages → rule R10 → {@code trader_data}. */
final class CrawlJob {
    /** Where the job keeps what it does; all but the repository are the business database. */
    record Stores(
            JobRepository repository,
            PlatformTransactionManager business,
            DataSource dataSource,
            JdbcTemplate template,
            ChunkTransactions transactions) {}

    private final SiteCrawl crawl;
    private final CrawlSettings settings;
    private final Stores stores;
    private final StopRequest stopRequest;
    private final Clock clock;
    private final Keeping keeping;

    CrawlJob(SiteCrawl crawl, CrawlSettings settings, Stores stores, StopRequest stopRequest, Clock clock) {
        this.crawl = crawl;
        this.settings = settings;
        this.stores = stores;
        this.stopRequest = stopRequest;
        this.clock = clock;
        this.keeping = new Keeping(
                stores.dataSource(),
                new RunTable(stores.template(), clock),
                new PageTable(stores.template(), clock),
                stores.transactions());
    }

    Job job() {
        return new JobBuilder(crawl.job().text(), stores.repository())
                .validator(parameters -> keeping.requireKept(crawl.job(), parameters))
                .listener(new PruningListener(keeping, settings.keepPages()))
                .start(crawlStep())
                .build();
    }

    private Step crawlStep() {
        Tally tally = new Tally();
        SiteRun run = new SiteRun(crawl, settings, keeping, clock);
        VerdictWriter writer = new VerdictWriter(
                run,
                crawl.source(),
                new TraderDataTable(stores.template()),
                new RejectedTable(stores.template(), clock),
                stores.transactions(),
                tally);
        return new StepBuilder("crawl", stores.repository())
                        .<Scraped, Verdict>chunk(
                                crawl.settings().apply(settings).pageSize())
                        .transactionManager(stores.business())
                        .reader(new PageReader(run))
                        .processor(new IntakeProcessor(run))
                        .writer(writer)
                        .stream(tally)
                        .interruptionPolicy(stopRequest)
                        .listener((StepListener) tally)
                        .listener((StepListener) run)
                        .build();
    }
}
