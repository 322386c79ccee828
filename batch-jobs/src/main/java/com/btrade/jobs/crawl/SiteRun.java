package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Pauses;
import com.btrade.jobs.fetch.PoliteClient;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.site.Site;
import com.btrade.model.BusinessDate;
import java.sql.SQLException;
import java.time.Clock;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** What one run of a crawl works with: its parameters, the site and the way through it. */
class SiteRun implements StepExecutionListener {
    private final SiteSettings settings;
    private final boolean privateAddresses;
    private final Site site;
    private final DataSource business;
    private final Clock clock;
    private @Nullable RunParameters parameters;
    private @Nullable HostLock lock;

    SiteRun(SiteCrawl crawl, CrawlSettings all, DataSource business, Clock clock) {
        this.settings = crawl.settings().apply(all);
        this.privateAddresses = all.allowPrivateAddresses();
        this.site = crawl.site().apply(settings);
        this.business = business;
        this.clock = clock;
    }

    @Override
    public void beforeStep(StepExecution step) {
        parameters = RunParameters.of(step.getJobParameters());
    }

    /** The way from a place on; nobody else asks the host until the {@link #end}. */
    Walk begin(Place place) {
        lock = HostLock.take(business, settings.baseUrl(), settings.maxTime());
        PoliteClient client = new PoliteClient(
                settings.fetchLimits(privateAddresses), clock, RandomGenerator.getDefault(), Pauses.real());
        Budget budget = new Budget(settings.crawlLimits(), clock);
        return new Walk(site, new LivePages(client, site.logIn()), budget, intake()::isTooOld, place);
    }

    /** Where a run begins. */
    Place start() {
        return Place.start(site.first());
    }

    /** Lets others ask the host. */
    void end() {
        HostLock held = lock;
        lock = null;
        if (held != null) {
            try {
                held.close();
            } catch (SQLException e) {
                throw new IllegalStateException("Failed to give the host's lock back", e);
            }
        }
    }

    Intake intake() {
        BusinessDate today = BusinessDate.at(clock.instant());
        return new Intake(Window.of(parameters().businessDate().day(), settings.maxAgeDays(), today.day()));
    }

    boolean dryRun() {
        return parameters().dryRun();
    }

    private RunParameters parameters() {
        if (parameters == null) {
            throw new IllegalStateException("Cannot crawl: no step has begun");
        }
        return parameters;
    }
}
