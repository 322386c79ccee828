package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Site;
import com.btrade.jobs.site.Yt1998Purchases;
import com.btrade.jobs.site.ZyctdPurchases;
import com.btrade.model.JobName;
import com.btrade.model.TraderSource;
import java.util.List;
import java.util.function.Function;

/**
 * A site that is crawled by a job of its own.
 *
 * @param settings picks its settings
 * @param site makes what is known of it
 * @param destination makes what becomes of its items
 */
record SiteCrawl(
        JobName job,
        Function<CrawlSettings, SiteSettings> settings,
        Function<SiteSettings, Site> site,
        Function<CrawlParts, Destination> destination) {
    /** The sites there are; an entry more is a job more. */
    static final List<SiteCrawl> ALL = List.of(
            new SiteCrawl(
                    JobName.CRAWL_YT1998_PURCHASES,
                    CrawlSettings::yt1998,
                    settings -> new Yt1998Purchases(settings.baseUrl(), settings.pageSize()),
                    purchasesOf(TraderSource.YT1998)),
            new SiteCrawl(
                    JobName.CRAWL_ZYCTD_PURCHASES,
                    CrawlSettings::zyctd,
                    settings -> new ZyctdPurchases(
                            settings.baseUrl(),
                            settings.logInUrl(),
                            settings.account().user(),
                            settings.account().password()),
                    purchasesOf(TraderSource.ZYCTD)));

    /** The crawl that a job is. */
    static SiteCrawl of(JobName job) {
        return ALL.stream()
                .filter(crawl -> crawl.job() == job)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid job: " + job.text() + " is no crawl"));
    }

    private static Function<CrawlParts, Destination> purchasesOf(TraderSource source) {
        return parts -> new PurchaseDestination(source, new TraderDataTable(parts.template()), parts.herbs());
    }
}
