package com.btrade.jobs.crawl;

import com.btrade.jobs.run.Tally;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the items of a site page by page. Its saved state is the list page and detail to go on with: a run that died while
 * a page was fetched or written begins with that page, read whole again. Cookies and log-ins are no part of it.
 */
class PageReader implements ItemStreamReader<Scraped> {
    private static final Logger log = LoggerFactory.getLogger(PageReader.class);
    private static final String PAGE = "crawl.page";
    private static final String LIST = "crawl.list";
    private static final String DETAIL = "crawl.detail";
    private static final String OLD_PAGES = "crawl.oldPages";
    private static final String NONE = "";

    private final SiteRun run;
    private final Tally tally;
    private @Nullable Walk walk;
    private int gone;

    PageReader(SiteRun run, Tally tally) {
        this.run = run;
        this.tally = tally;
    }

    @Override
    public void open(ExecutionContext context) {
        Place place = place(context);
        if (place.page() > 0) {
            log.info("Going on with page {}", place.page());
        }
        walk = run.begin(place);
    }

    @Override
    public void update(ExecutionContext context) {
        countGone(walk().missing());
        Place place = walk().place();
        context.putInt(PAGE, place.page());
        context.putString(LIST, place.list() == null ? NONE : place.list().toString());
        context.putString(DETAIL, place.detail());
        context.putInt(OLD_PAGES, place.oldPages());
    }

    @Override
    public @Nullable Scraped read() throws Exception {
        return walk().next();
    }

    @Override
    public void close() {
        walk = null;
        run.end();
    }

    /** Pages that the site links to and does not have. */
    private void countGone(int missing) {
        if (missing > gone) {
            tally.add("gone", missing - gone);
            gone = missing;
        }
    }

    private Place place(ExecutionContext context) {
        if (!context.containsKey(LIST)) {
            return run.start();
        }
        String list = context.getString(LIST);
        return new Place(
                context.getInt(PAGE),
                list.equals(NONE) ? null : URI.create(list),
                context.getString(DETAIL),
                context.getInt(OLD_PAGES));
    }

    private Walk walk() {
        if (walk == null) {
            throw new IllegalStateException("Cannot read: the reader is not open");
        }
        return walk;
    }
}
