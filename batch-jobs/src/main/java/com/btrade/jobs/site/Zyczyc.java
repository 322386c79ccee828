package com.btrade.jobs.site;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The offers of 东方中药材: numbered pages in GBK that say all of them; the first empty one is behind the last. */
public final class Zyczyc implements Site {
    private static final String OFFERS = "td.huisexuxian";
    private static final Map<Field, String> SELECTORS = Map.of(
            Field.VARIETY, "a.lvse9ptcu",
            Field.NAME, "td.lvse9ptcu span",
            Field.PHONE, "span[id*=DataList1_Label2]",
            Field.MOBILE, "span[id*=DataList1_Label4]",
            Field.ADDRESS, "span[id*=DataList1_Label5]",
            Field.COMPANY, "span[id*=DataList1_Label6]");

    private final URI base;

    public Zyczyc(URI base) {
        this.base = base;
    }

    @Override
    public URI first() {
        return page(1);
    }

    @Override
    public Found list(Listing listing) throws LayoutException {
        List<Item> offers =
                Html.of(listing.page()).all(OFFERS).stream().map(Zyczyc::offer).toList();
        return Found.items(offers, offers.isEmpty() ? Optional.empty() : Optional.of(page(listing.number() + 2)));
    }

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public Contract contract() {
        Contract contract = Contract.of(OFFERS).neverEmpty();
        for (Field field : List.of(Field.NAME, Field.PHONE, Field.ADDRESS, Field.COMPANY)) {
            contract = contract.has(field, selector(field));
        }
        return contract.shaped(Field.MOBILE, selector(Field.MOBILE), 0.5, Shapes.NUMBER)
                .filled(Field.VARIETY, selector(Field.VARIETY), 0.5);
    }

    private URI page(int number) {
        return Addresses.at(base, "/eshop/SearchGong.aspx?p=" + number);
    }

    private static Item offer(Element offer) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        SELECTORS.forEach((field, selector) -> {
            Element found = offer.selectFirst(selector);
            if (found != null) {
                values.put(field, found.text());
            }
        });
        return Item.of(values);
    }

    private static String selector(Field field) {
        return SELECTORS.getOrDefault(field, "");
    }
}
