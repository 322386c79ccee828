package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.PoliteClient;
import com.btrade.jobs.fetch.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads purchases page by page. Its saved state is the page to go on with: a run that died while a page was fetched or
 * written begins with that page, read whole again.
 */
class PurchasePageReader implements ItemStreamReader<ScrapedPurchase> {
    private static final Logger log = LoggerFactory.getLogger(PurchasePageReader.class);
    private static final String PAGE = "crawl.page";
    private static final String OLD_PAGES = "crawl.oldPages";

    private final Yt1998 site;
    private final PoliteClient client;
    private final Window window;
    private final CrawlLimits limits;
    private final Clock clock;

    private Iterator<ScrapedPurchase> rest = List.<ScrapedPurchase>of().iterator();
    private int nextPage;
    private int oldPages;
    private int fetched;
    private boolean ended;
    private Instant start = Instant.EPOCH;

    PurchasePageReader(Yt1998 site, PoliteClient client, Window window, CrawlLimits limits, Clock clock) {
        this.site = site;
        this.client = client;
        this.window = window;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void open(ExecutionContext context) {
        nextPage = context.getInt(PAGE, 0);
        oldPages = context.getInt(OLD_PAGES, 0);
        start = clock.instant();
        if (nextPage > 0) {
            log.info("Going on with page {}", nextPage);
        }
    }

    @Override
    public void update(ExecutionContext context) {
        // A page that is not read to its end is the page to go on with.
        context.putInt(PAGE, rest.hasNext() ? nextPage - 1 : nextPage);
        context.putInt(OLD_PAGES, oldPages);
    }

    @Override
    public @Nullable ScrapedPurchase read() throws Exception {
        while (!rest.hasNext() && !ended) {
            Optional<String> reason = whyStop();
            if (reason.isPresent()) {
                log.info("The crawl ends before page {}: {}", nextPage, reason.get());
                ended = true;
            } else {
                fetch();
            }
        }
        return rest.hasNext() ? rest.next() : null;
    }

    private void fetch() throws Exception {
        URI address = site.page(nextPage);
        Page page = client.fetch(Request.get(address));
        List<ScrapedPurchase> purchases = site.purchases(address, page.text());
        oldPages = isOld(purchases) ? oldPages + 1 : 0;
        ended = purchases.size() < site.pageSize();
        rest = purchases.iterator();
        nextPage++;
        fetched++;
    }

    private Optional<String> whyStop() {
        if (oldPages >= limits.stopAfterOldPages()) {
            return Optional.of(oldPages + " pages in a row held nothing of the days from " + window.first() + " on");
        }
        if (fetched >= limits.maxPages()) {
            return Optional.of("it has fetched " + fetched + " pages, as many as a run may");
        }
        Duration spent = Duration.between(start, clock.instant());
        return spent.compareTo(limits.maxTime()) >= 0
                ? Optional.of("it has taken " + spent.toSeconds() + " s, as long as a run may")
                : Optional.empty();
    }

    private boolean isOld(List<ScrapedPurchase> purchases) {
        return !purchases.isEmpty()
                && purchases.stream()
                        .allMatch(purchase -> Window.day(purchase.date())
                                .filter(window::isTooOld)
                                .isPresent());
    }
}
