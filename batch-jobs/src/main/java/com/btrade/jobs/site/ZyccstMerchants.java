package com.btrade.jobs.site;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The merchants of 诚实通: numbered pages that say all of them; the first empty one is behind the last. */
public final class ZyccstMerchants implements Site {
    private static final String MERCHANTS = "div.shangjiaCon";
    private static final String LABELS = "span.g9";
    private static final Map<String, Field> FIELDS = Map.of(
            "所在地", Field.ADDRESS,
            "主营品种", Field.VARIETY,
            "联系方式", Field.MOBILE);

    private final URI base;

    public ZyccstMerchants(URI base) {
        this.base = base;
    }

    @Override
    public URI first() {
        return page(1);
    }

    @Override
    public Found list(Listing listing) throws LayoutException {
        Html html = Html.of(listing.page());
        List<Item> merchants =
                html.all(MERCHANTS).stream().map(ZyccstMerchants::merchant).toList();
        return Found.items(merchants, merchants.isEmpty() ? Optional.empty() : Optional.of(page(listing.number() + 2)));
    }

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public Contract contract() {
        return Contract.of(MERCHANTS)
                .neverEmpty()
                .has(Field.NAME, "h3")
                .has(Field.ADDRESS, "所在地")
                .shaped(Field.MOBILE, "联系方式", 0.5, Shapes.NUMBER)
                .filled(Field.VARIETY, "主营品种", 0.5);
    }

    private URI page(int number) {
        return Addresses.at(base, "/sjhy/0-0-" + number + ".html");
    }

    private static Item merchant(Element merchant) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Element name = merchant.selectFirst("h3");
        if (name != null) {
            values.put(Field.NAME, name.text());
        }
        Html.beside(merchant.select(LABELS)).forEach((label, value) -> {
            Field field = FIELDS.get(label);
            if (field != null) {
                values.put(field, value);
            }
        });
        return Item.of(values);
    }
}
