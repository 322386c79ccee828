package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.ItemTable.Waiting;
import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.CountedSteps;
import com.btrade.jobs.store.HerbTable;
import com.btrade.jobs.unknown.UnknownHerbReport;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the jobs around crawls are made of. All but the repository are of the business database. */
record CrawlParts(
        JobRepository repository,
        CountedSteps steps,
        DataSource dataSource,
        JdbcTemplate template,
        ChunkTransactions transactions,
        HerbTable herbs,
        UnknownHerbReport unknownHerbs,
        CrawlSettings settings,
        StopRequest stopRequest,
        Clock clock) {
    private static final int LOADED_AT_ONCE = 100;

    Keeping keeping() {
        return new Keeping(
                dataSource,
                new RunTable(template, clock),
                new PageTable(template, clock),
                new ItemTable(template, clock),
                new ResultTable(template, clock));
    }

    /** The step that lets a run's items in. */
    Step loadStep(Function<JobParameters, Optional<RunNumber>> which) {
        Tally tally = new Tally();
        LoadRun run = new LoadRun(
                keeping(), which, job -> SiteCrawl.of(job).destination().apply(this));
        return steps.<Waiting, Waiting>chunks("load", LOADED_AT_ONCE, tally)
                .reader(new WaitingReader(run, LOADED_AT_ONCE))
                .writer(new LoadingWriter(run, transactions, tally))
                .listener((StepListener) run)
                .build();
    }
}
