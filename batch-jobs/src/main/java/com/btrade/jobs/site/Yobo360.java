package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The shops of 药博: numbered pages of links, and a page for each shop; the first empty page is behind the last. */
public final class Yobo360 implements Site {
    private static final String SHOPS = "div.store_left ul li h1 a[href]";
    private static final String NAME = "font[color=#0066cc]";
    /** What the lines behind the name are, in their order. */
    private static final List<Field> LINES = List.of(Field.VARIETY, Field.ADDRESS, Field.MOBILE);

    private final URI base;

    public Yobo360(URI base) {
        this.base = base;
    }

    @Override
    public URI first() {
        return page(1);
    }

    @Override
    public Found list(Listing listing) throws LayoutException {
        List<Visit> shops = Html.of(listing.page()).links(SHOPS).stream()
                .map(shop -> new Visit(Request.get(shop), Yobo360::shop))
                .toList();
        return Found.details(shops, shops.isEmpty() ? Optional.empty() : Optional.of(page(listing.number() + 2)));
    }

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public Contract contract() {
        return Contract.of(SHOPS)
                .neverEmpty()
                .has(Field.NAME, NAME)
                .has(Field.ADDRESS, "the second line")
                .shaped(Field.MOBILE, "the third line", 0.5, Shapes.NUMBER)
                .filled(Field.VARIETY, "the first line", 0.5);
    }

    private URI page(int number) {
        return Addresses.at(base, "/stores.aspx?page=" + number);
    }

    private static Found shop(Page page) throws LayoutException {
        Element name = Html.of(page).require(NAME);
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.NAME, name.text());
        List<String> lines = Html.linesBehind(name);
        for (int line = 0; line < Math.min(LINES.size(), lines.size()); line++) {
            values.put(LINES.get(line), lines.get(line));
        }
        return Found.item(Item.of(values));
    }
}
