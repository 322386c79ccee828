package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Pauses;
import com.btrade.jobs.fetch.PoliteClient;
import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.site.Site;
import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
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
    private final Destination destination;
    private final Keeping keeping;
    private final StopRequest stopRequest;
    private final Clock clock;
    private @Nullable CrawlParameters parameters;
    private @Nullable RunNumber number;
    private @Nullable Rule rule;
    private @Nullable HostLock lock;
    private @Nullable Pages pages;

    SiteRun(SiteCrawl crawl, CrawlParts parts, Keeping keeping) {
        this.crawl = crawl;
        this.all = parts.settings();
        this.settings = crawl.settings().apply(all);
        this.site = crawl.site().apply(all);
        this.destination = crawl.destination().apply(parts);
        this.keeping = keeping;
        this.stopRequest = parts.stopRequest();
        this.clock = parts.clock();
    }

    @Override
    public void beforeStep(StepExecution step) {
        parameters = keeping.parameters(crawl.job(), step.getJobParameters());
        BusinessDate today = BusinessDate.at(clock.instant());
        rule = destination.rule(Window.of(parameters().businessDate().day(), settings.maxAgeDays(), today.day()));
    }

    /** Where a run begins. */
    Place start() {
        return Place.start(site.first());
    }

    /** The way from a place on; nobody else asks the host until the {@link #end}. */
    Walk begin(Place place) {
        CrawlParameters run = parameters();
        number = run.dryRun() ? null : keeping.open(crawl.job(), run);
        CrawlLimits limits = settings.crawlLimits();
        if (run.reparse() != null) {
            return walk(new KeptPages(keeping.pages(), run.reparse()), limits.ofAnyNumberOfPages(), place);
        }
        lock = HostLock.take(keeping.database(), settings.baseUrl(), settings.maxTime(), stopRequest);
        PoliteClient client = new PoliteClient(
                settings.fetchLimits(all.allowPrivateAddresses()), clock, RandomGenerator.getDefault(), Pauses.real());
        Memory memory = number == null ? Memory.NONE : keeping.memory(number);
        LivePages live = new LivePages(client, site.logIn(), memory);
        return walk(new AheadPages(live, memory, settings.connections()), limits, place);
    }

    /** Asks no more and lets others ask the host. */
    void end() {
        Pages open = pages;
        pages = null;
        if (open != null) {
            open.close();
        }
        HostLock held = lock;
        lock = null;
        if (held != null) {
            held.close();
        }
    }

    JobName job() {
        return crawl.job();
    }

    int chunkSize() {
        return settings.chunkSize();
    }

    Destination destination() {
        return destination;
    }

    Rule rule() {
        if (rule == null) {
            throw new IllegalStateException("Cannot judge: no step has begun");
        }
        return rule;
    }

    /** The number of a run that is not dry. */
    RunNumber number() {
        if (number == null) {
            throw new IllegalStateException("Cannot store: no run is open");
        }
        return number;
    }

    boolean dryRun() {
        return parameters().dryRun();
    }

    private Walk walk(Pages pages, CrawlLimits limits, Place place) {
        this.pages = pages;
        return new Walk(site, pages, new Budget(limits, clock), rule()::isTooOld, place);
    }

    private CrawlParameters parameters() {
        if (parameters == null) {
            throw new IllegalStateException("Cannot crawl: no step has begun");
        }
        return parameters;
    }
}
