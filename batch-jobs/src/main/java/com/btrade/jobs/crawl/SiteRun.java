package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Pauses;
import com.btrade.jobs.fetch.PoliteClient;
import com.btrade.jobs.site.Site;
import com.btrade.model.BusinessDate;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** What one run of a crawl works with: its parameters, the site and the way through it. */
class SiteRun implements StepExecutionListener {
    private final SiteCrawl crawl;
    private final CrawlSettings all;
    private final SiteSettings settings;
    private final Site site;
    private final Keeping keeping;
    private final Clock clock;
    private @Nullable CrawlParameters parameters;
    private @Nullable HostLock lock;

    SiteRun(SiteCrawl crawl, CrawlSettings all, Keeping keeping, Clock clock) {
        this.crawl = crawl;
        this.all = all;
        this.settings = crawl.settings().apply(all);
        this.site = crawl.site().apply(settings);
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public void beforeStep(StepExecution step) {
        parameters = keeping.parameters(crawl.job(), step.getJobParameters());
    }

    /** Where a run begins. */
    Place start() {
        return Place.start(site.first());
    }

    /** The way from a place on; nobody else asks the host until the {@link #end}. */
    Walk begin(Place place) {
        CrawlParameters run = parameters();
        CrawlLimits limits = settings.crawlLimits();
        if (run.reparse() != null) {
            return walk(new KeptPages(keeping.pages(), run.reparse()), limits.ofAnyNumberOfPages(), place);
        }
        lock = HostLock.take(keeping.database(), settings.baseUrl(), settings.maxTime());
        PoliteClient client = new PoliteClient(
                settings.fetchLimits(all.allowPrivateAddresses()), clock, RandomGenerator.getDefault(), Pauses.real());
        Memory memory = run.dryRun() ? Memory.NONE : keeping.memory(keeping.open(crawl.job(), run));
        return walk(new LivePages(client, site.logIn(), memory), limits, place);
    }

    /** Lets others ask the host. */
    void end() {
        HostLock held = lock;
        lock = null;
        if (held != null) {
            held.close();
        }
    }

    Intake intake() {
        BusinessDate today = BusinessDate.at(clock.instant());
        return new Intake(Window.of(parameters().businessDate().day(), settings.maxAgeDays(), today.day()));
    }

    boolean dryRun() {
        return parameters().dryRun();
    }

    private Walk walk(Pages pages, CrawlLimits limits, Place place) {
        return new Walk(site, pages, new Budget(limits, clock), intake()::isTooOld, place);
    }

    private CrawlParameters parameters() {
        if (parameters == null) {
            throw new IllegalStateException("Cannot crawl: no step has begun");
        }
        return parameters;
    }
}
