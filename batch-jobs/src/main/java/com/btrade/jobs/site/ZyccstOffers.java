package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The offers of 诚实通: a list that leads from page to page, and a page for each offer. */
public final class ZyccstOffers implements Site {
    private static final String LIST = "/gy/";
    private static final String OFFERS = "div.lth.lth1 a[href]";
    private static final String NEXT = "div.pageWrap a.page[title=下一页]";
    private static final String LAST = "div.pageWrap a.page[title=尾页]";
    private static final String VARIETY = "div.l.SupplyDetailR p";
    private static final String NAME = "div.lxWay p.dib.vm.mr80";
    private static final String CONTACT = "div.lxWay p.dib.vm:not(.mr80)";
    private static final String ADDRESS = "span.SupplyDetail_info_merchant";

    private final URI base;

    public ZyccstOffers(URI base) {
        this.base = base;
    }

    @Override
    public URI first() {
        return Addresses.at(base, LIST);
    }

    @Override
    public Found list(Listing listing) throws LayoutException {
        Html html = Html.of(listing.page());
        html.require("div.pageWrap");
        List<Visit> offers = html.links(OFFERS).stream()
                .map(offer -> new Visit(Request.get(offer), ZyccstOffers::offer))
                .toList();
        return Found.details(offers, next(html));
    }

    /** The link to the next page; where it is missing, the one to the last page must lead to this one. */
    private static Optional<URI> next(Html html) throws LayoutException {
        Optional<URI> next = html.first(NEXT).flatMap(Html::link);
        Optional<URI> last = html.first(LAST).flatMap(Html::link);
        if (next.isEmpty() && last.filter(page -> !page.equals(html.uri())).isPresent()) {
            throw new LayoutException(html.uri(), "a later page is the last, but it has no \"" + NEXT + "\"");
        }
        return next;
    }

    @Override
    public Contract contract() {
        return Contract.of(OFFERS)
                .neverEmpty()
                .has(Field.NAME, NAME)
                .has(Field.ADDRESS, ADDRESS)
                .shaped(Field.MOBILE, CONTACT, 0.5, Shapes.NUMBER)
                .filled(Field.VARIETY, VARIETY, 0.5);
    }

    private static Found offer(Page page) throws LayoutException {
        Html html = Html.of(page);
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.VARIETY, html.require(VARIETY).text());
        secondSpan(html, NAME).ifPresent(name -> values.put(Field.NAME, name));
        secondSpan(html, CONTACT).ifPresent(contact -> values.put(Field.MOBILE, contact));
        html.first(ADDRESS).map(Element::text).ifPresent(address -> values.put(Field.ADDRESS, address));
        return Found.item(Item.of(values));
    }

    /** The first span is the label. */
    private static Optional<String> secondSpan(Html html, String selector) {
        Elements spans = html.all(selector).select("span");
        return spans.size() < 2 ? Optional.empty() : Optional.of(spans.get(1).text());
    }
}
