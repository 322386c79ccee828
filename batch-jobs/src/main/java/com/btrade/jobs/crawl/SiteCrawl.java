package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Kmzyw;
import com.btrade.jobs.site.Site;
import com.btrade.jobs.site.Yobo360;
import com.btrade.jobs.site.Yt1998Purchases;
import com.btrade.jobs.site.Yt1998Suppliers;
import com.btrade.jobs.site.ZyccstMerchants;
import com.btrade.jobs.site.ZyccstOffers;
import com.btrade.jobs.site.ZyctdPurchases;
import com.btrade.jobs.site.Zyczyc;
import com.btrade.jobs.store.SupplierTable;
import com.btrade.jobs.unknown.UnknownHerbTable;
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
        Function<CrawlSettings, Site> site,
        Function<CrawlParts, Destination> destination) {
    /** The sites there are; an entry more is a job more. */
    static final List<SiteCrawl> ALL = List.of(
            new SiteCrawl(
                    JobName.CRAWL_YT1998_PURCHASES,
                    CrawlSettings::yt1998,
                    all -> new Yt1998Purchases(
                            all.yt1998().baseUrl(), all.yt1998().pageSize()),
                    purchasesOf(TraderSource.YT1998)),
            new SiteCrawl(
                    JobName.CRAWL_ZYCTD_PURCHASES,
                    CrawlSettings::zyctd,
                    all -> new ZyctdPurchases(
                            all.zyctd().baseUrl(),
                            all.zyctd().logInUrl(),
                            all.zyctd().account().user(),
                            all.zyctd().account().password()),
                    purchasesOf(TraderSource.ZYCTD)),
            suppliers(
                    JobName.CRAWL_ZYCCST_SUPPLIERS,
                    "zyccst",
                    CrawlSettings::zyccst,
                    all -> new ZyccstOffers(all.zyccst().baseUrl())),
            suppliers(
                    JobName.CRAWL_ZYCCST_MERCHANTS,
                    "zyccst_sjh",
                    CrawlSettings::zyccstSjh,
                    all -> new ZyccstMerchants(all.zyccstSjh().baseUrl())),
            suppliers(
                    JobName.CRAWL_YOBO360_SUPPLIERS,
                    "yobo360",
                    CrawlSettings::yobo360,
                    all -> new Yobo360(all.yobo360().baseUrl())),
            suppliers(
                    JobName.CRAWL_ZYCZYC_SUPPLIERS,
                    "zyczyc",
                    CrawlSettings::zyczyc,
                    all -> new Zyczyc(all.zyczyc().baseUrl())),
            suppliers(
                    JobName.CRAWL_KMZYW_SUPPLIERS,
                    "Kmzyw",
                    CrawlSettings::kmzyw,
                    all -> new Kmzyw(all.kmzyw().baseUrl(), all.kmzywShops())),
            suppliers(
                    JobName.CRAWL_YT1998_SUPPLIERS,
                    "yt1998",
                    CrawlSettings::yt1998Suppliers,
                    all -> new Yt1998Suppliers(
                            all.yt1998Suppliers().baseUrl(),
                            all.yt1998SuppliersFlag(),
                            all.yt1998Suppliers().pageSize())));

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

    private static SiteCrawl suppliers(
            JobName job,
            String source,
            Function<CrawlSettings, SiteSettings> settings,
            Function<CrawlSettings, Site> site) {
        return new SiteCrawl(
                job,
                settings,
                site,
                parts -> new SupplierDestination(
                        source,
                        new SupplierTable(parts.template()),
                        new WaitingSuppliersTable(parts.template(), job),
                        new UnknownHerbTable(parts.template()),
                        parts.herbs(),
                        parts.clock()));
    }
}
