package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Site;
import com.btrade.jobs.site.Yt1998Purchases;
import com.btrade.model.JobName;
import com.btrade.model.TraderSource;
import java.util.List;
import java.util.function.Function;

/**
 * A site that is crawled by a job of its own.
 *
 * @param settings picks its settings
 * @param site makes what is known of it
 * @param source what it is called in {@code trader_data}
 */
record SiteCrawl(
        JobName job,
        Function<CrawlSettings, SiteSettings> settings,
        Function<SiteSettings, Site> site,
        TraderSource source) {
    /** The sites there are; an entry more is a job more. */
    static final List<SiteCrawl> ALL = List.of(new SiteCrawl(
            JobName.CRAWL_YT1998_PURCHASES,
            CrawlSettings::yt1998,
            settings -> new Yt1998Purchases(settings.baseUrl(), settings.pageSize()),
            TraderSource.YT1998));
}
