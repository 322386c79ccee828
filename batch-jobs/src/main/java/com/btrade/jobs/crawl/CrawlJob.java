package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.WaitingSuppliersTable.WaitingSupplier;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.site.LogIn;
import com.btrade.model.JobName;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.step.Step;

/** The job of one site: its pages → a rule → items that wait → held against earlier runs → the table they are for. */
final class CrawlJob {
    private static final int TAKEN_UP_AT_ONCE = 100;

    private final SiteCrawl crawl;
    private final CrawlParts parts;
    private final Keeping keeping;

    CrawlJob(SiteCrawl crawl, CrawlParts parts) {
        this.crawl = crawl;
        this.parts = parts;
        this.keeping = parts.keeping();
    }

    Job job() {
        JobName name = crawl.job();
        SimpleJobBuilder job = new JobBuilder(name.text(), parts.repository())
                .validator(parameters -> {
                    requireAccount(parameters);
                    keeping.requireKept(name, parameters);
                })
                .listener(new PruningListener(keeping, parts.settings().keepPages()))
                .start(crawlStep())
                .next(checkStep());
        Destination destination = crawl.destination().apply(parts);
        if (destination.takesUp()) {
            job.next(takeUpStep(destination));
        }
        return job.next(loadStep()).build();
    }

    /** The last step: a job ends with the exit code of its last one, and this one's says that a run is held back. */
    private Step loadStep() {
        return parts.loadStep(parameters ->
                keeping.find(crawl.job(), RunParameters.of(parameters).key()));
    }

    /** Refuses to ask a site that wants an account without one; kept pages need none. */
    private void requireAccount(JobParameters parameters) throws InvalidJobParametersException {
        SiteSettings settings = crawl.settings().apply(parts.settings());
        Optional<LogIn> logIn = crawl.site().apply(parts.settings()).logIn();
        boolean asksSite = parameters.getString(RunParameters.REPARSE) == null;
        if (asksSite && logIn.isPresent() && settings.account().isMissing()) {
            throw new InvalidJobParametersException(
                    "Cannot crawl " + settings.baseUrl().getHost()
                            + ": it wants an account, and none is set; set "
                            + logIn.get().account()
                            + " 未设置该网站的账号，请设置这些环境变量");
        }
    }

    private Step crawlStep() {
        Tally tally = new Tally();
        SiteRun run = new SiteRun(crawl, parts, keeping);
        StagingWriter writer = new StagingWriter(
                run, keeping.items(), new RejectedTable(parts.template(), parts.clock()), parts.transactions(), tally);
        return parts.steps()
                .<Scraped, Verdict>chunks("crawl", run.chunkSize(), tally)
                .reader(new PageReader(run, tally))
                .processor(new RuleProcessor(run))
                .writer(writer)
                .listener((StepListener) run)
                .build();
    }

    private Step checkStep() {
        Tally tally = new Tally();
        return parts.steps()
                .tasklet("check", new CheckTasklet(crawl.job(), parts.settings().check(), keeping, tally), tally);
    }

    private Step takeUpStep(Destination destination) {
        Tally tally = new Tally();
        TakeUpReader reader = new TakeUpReader(destination, TAKEN_UP_AT_ONCE);
        return parts.steps()
                .<WaitingSupplier, WaitingSupplier>chunks("take-up", TAKEN_UP_AT_ONCE, tally)
                .reader(reader)
                .writer(new TakeUpWriter(destination, parts.transactions(), tally))
                .listener((StepListener) reader)
                .listener((StepListener) parts.unknownHerbs())
                .build();
    }
}
