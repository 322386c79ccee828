package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.FetchException;
import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.site.Found;
import com.btrade.jobs.site.Item;
import com.btrade.jobs.site.LayoutException;
import com.btrade.jobs.site.Listing;
import com.btrade.jobs.site.LogInException;
import com.btrade.jobs.site.Site;
import com.btrade.jobs.site.Visit;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way through a site: a list page, the details behind it one by one, the next list page. What a list page and its
 * details yield is held against the site's contract before the way goes on.
 */
final class Walk {
    private static final Logger log = LoggerFactory.getLogger(Walk.class);

    /** A list page that was read before its turn, so that its details can be asked for beside the last ones before it. */
    private record Opened(URI address, Page page, Found found) {}

    private final Site site;
    private final Pages pages;
    private final Budget budget;
    private final Predicate<Item> isOld;

    private final Deque<Scraped> ready = new ArrayDeque<>();
    private final Deque<Visit> details = new ArrayDeque<>();
    private final Deque<Visit> behind = new ArrayDeque<>();
    private final List<Item> ofThisList = new ArrayList<>();
    private final Set<URI> lists = new HashSet<>();
    private Place place;
    private @Nullable URI next;
    private @Nullable URI list;
    private @Nullable Opened opened;
    private @Nullable Found before;
    private int missing;
    private boolean isWhole;
    private boolean ended;

    /** A walk from a place on. */
    Walk(Site site, Pages pages, Budget budget, Predicate<Item> isOld, Place place) {
        this.site = site;
        this.pages = pages;
        this.budget = budget;
        this.isOld = isOld;
        this.place = place;
        this.ended = place.list() == null;
    }

    /** The next item, null at the end of the way. */
    @Nullable Scraped next() throws FetchException, LayoutException, LogInException, InterruptedException {
        while (ready.isEmpty() && !ended) {
            if (list != null && isRead()) {
                leave();
            } else {
                goOn();
            }
        }
        return ready.poll();
    }

    /** Where to go on if the items so far are stored and nothing else is. */
    Place place() {
        if (list == null || !ready.isEmpty() || !behind.isEmpty()) {
            return place;
        }
        return details.isEmpty()
                ? after()
                : place.at(details.element().request().uri());
    }

    /** How many pages that the site links to were not there. */
    int missing() {
        return missing;
    }

    private void goOn() throws FetchException, LayoutException, LogInException, InterruptedException {
        Optional<String> reason = budget.whyStop(place);
        if (reason.isPresent()) {
            log.info("The crawl ends before page {}: {}", place.page(), reason.get());
            ended = true;
            return;
        }
        URI first = place.list();
        if (list == null && first != null) {
            enter(first);
        } else if (behind.isEmpty()) {
            place = place.at(details.element().request().uri());
            visit(details.remove());
        } else {
            visit(behind.remove());
        }
        if (list != null && isRead()) {
            if (isWhole) {
                site.contract().check(list, ofThisList, place.page(), next == null);
            }
            expect(after());
        } else if (list != null && opened == null) {
            open(after());
        }
    }

    /** The list page that comes next, if the way goes on there. */
    private void expect(Place after) {
        URI address = after.list();
        if (!pages.isParallel() && address != null && isAhead(address, after)) {
            pages.ahead(List.of(Request.get(address)));
        }
    }

    /** Reads the next list page if it has come before its turn; what is wrong with it comes up again in its turn. */
    private void open(Place after) throws InterruptedException {
        URI address = after.list();
        if (address == null || !isAhead(address, after) || !pages.isThere(Request.get(address))) {
            return;
        }
        try {
            opened = read(address, after.page());
        } catch (FetchException | LayoutException | LogInException e) {
            log.debug("Page {} cannot be read before its turn", after.page(), e);
        }
    }

    private boolean isAhead(URI address, Place after) {
        return !lists.contains(address) && budget.whyStop(after).isEmpty();
    }

    private void enter(URI address) throws FetchException, LayoutException, LogInException, InterruptedException {
        if (!lists.add(address)) {
            throw new LayoutException(address, "it is given as the next page for the second time");
        }
        Opened here = opened(address);
        opened = null;
        if (here == null) {
            ended = true;
            return;
        }
        list = here.page().uri();
        before = here.found();
        next = here.found().next().orElse(null);
        List<Visit> all = here.found().details();
        List<Visit> rest = from(place.detail(), all);
        isWhole = rest.size() == all.size();
        details.addAll(rest);
        take(here.found().items(), list);
    }

    /** The list page to go on with, null if the way ends before it. */
    private @Nullable Opened opened(URI address)
            throws FetchException, LayoutException, LogInException, InterruptedException {
        if (opened != null && opened.address().equals(address)) {
            return opened;
        }
        try {
            Opened here = read(address, place.page());
            if (here == null) {
                log.info("The kept pages end before page {}", place.page());
            }
            return here;
        } catch (FetchException e) {
            if (site.isNumbered() && place.page() > 0 && e.isGone()) {
                log.warn("The site has no page {}: the one before is taken for the last", e.uri());
                return null;
            }
            throw e;
        }
    }

    /** A list page, and from then on its details are asked for; nothing if it was not kept. */
    private @Nullable Opened read(URI address, int number)
            throws FetchException, LayoutException, LogInException, InterruptedException {
        Optional<Page> page = fetched(Request.get(address));
        if (page.isEmpty()) {
            return null;
        }
        Found found = found(page.get(), number);
        List<Request> soon = new ArrayList<>();
        if (pages.isParallel()) {
            found.next().map(Request::get).ifPresent(soon::add);
        }
        soon.addAll(withinBudget(number == place.page() ? from(place.detail(), found.details()) : found.details()));
        pages.ahead(soon);
        return new Opened(address, page.get(), found);
    }

    /** What a list page holds: nothing if it is the last one again, as some sites show it for whatever number is behind it. */
    private Found found(Page page, int number) throws LayoutException {
        Found found = site.list(new Listing(number, page));
        if (!site.isNumbered() || before == null || !found.isSameAs(before)) {
            return found;
        }
        if (number == 1) {
            throw new LayoutException(page.uri(), "it shows what the first page shows, whatever its number");
        }
        return Found.items(List.of(), Optional.empty());
    }

    private void visit(Visit visit) throws FetchException, LayoutException, LogInException, InterruptedException {
        Optional<Page> page = detail(visit.request());
        if (page.isEmpty()) {
            missing++;
            return;
        }
        Found found = visit.reading().read(page.get());
        List<Visit> further = new ArrayList<>(found.details());
        Collections.reverse(further);
        further.forEach(behind::addFirst);
        take(found.items(), page.get().uri());
    }

    /** What may well be asked for: a detail may lead to one more page, so half of what is left. */
    private List<Request> withinBudget(List<Visit> visits) {
        return visits.stream().limit(budget.left() / 2).map(Visit::request).toList();
    }

    private boolean isRead() {
        return details.isEmpty() && behind.isEmpty();
    }

    private void leave() {
        place = after();
        list = null;
        ofThisList.clear();
        ended = place.list() == null;
    }

    private Place after() {
        boolean isOldPage = !ofThisList.isEmpty() && ofThisList.stream().allMatch(isOld);
        return new Place(place.page() + 1, next, "", isOldPage ? place.oldPages() + 1 : 0);
    }

    /** A detail page, unless the site says that it is gone: that ends no crawl. */
    private Optional<Page> detail(Request request) throws FetchException, LogInException, InterruptedException {
        try {
            return fetched(request);
        } catch (FetchException e) {
            if (e.isGone()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Page> fetched(Request request) throws FetchException, LogInException, InterruptedException {
        budget.spend();
        return pages.get(request);
    }

    private void take(List<Item> items, URI page) {
        ofThisList.addAll(items);
        items.forEach(item -> ready.add(new Scraped(item, page)));
    }

    /** The details from an address on; all of them if it is not among them any more. */
    private static List<Visit> from(String address, List<Visit> details) {
        for (int i = 0; i < details.size(); i++) {
            if (details.get(i).request().uri().toString().equals(address)) {
                return details.subList(i, details.size());
            }
        }
        return details;
    }
}
