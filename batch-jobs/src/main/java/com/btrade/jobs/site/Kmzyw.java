package com.btrade.jobs.site;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * The shops of 康美: numbered pages that say who a shop is, its own page that says its owner's number, and by that number
 * the herbs as JSON; the first empty page is behind the last.
 */
public final class Kmzyw implements Site {
    private static final String SHOPS = "div.f6-list ul li";
    private static final String COMPANY = "div.km-shop-h3 span";
    private static final String LINK = "div.km-shop-h3 a[href]";
    private static final String OWNER = "input#uid";
    private static final String HERBS = "/resource/module/jsp/index_hot_supand_list_view.jsp";
    private static final String HERB = "title";
    private static final Map<String, Field> LABELS = Map.of(
            "联系人", Field.NAME,
            "所在地", Field.ADDRESS,
            "电话", Field.MOBILE);

    private final URI base;
    private final URI shops;

    /** The address of the list, and the one that shops and their herbs stand at. */
    public Kmzyw(URI base, URI shops) {
        this.base = base;
        this.shops = shops;
    }

    @Override
    public URI first() {
        return page(1);
    }

    @Override
    public Found list(Listing listing) throws LayoutException {
        List<Visit> details = new ArrayList<>();
        for (Element shop : Html.of(listing.page()).all(SHOPS)) {
            details.add(visit(listing.uri(), shop));
        }
        return Found.details(details, details.isEmpty() ? Optional.empty() : Optional.of(page(listing.number() + 2)));
    }

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public Contract contract() {
        return Contract.of(SHOPS)
                .neverEmpty()
                .has(Field.COMPANY, COMPANY)
                .has(Field.NAME, "联系人")
                .has(Field.ADDRESS, "所在地")
                .shaped(Field.MOBILE, "电 话", 0.5, Shapes.NUMBER)
                .filled(Field.VARIETY, HERB, 0.5);
    }

    private URI page(int number) {
        return Addresses.at(base, "/bzjsp/shop_list.jsp?pageNum=" + number);
    }

    private Visit visit(URI page, Element shop) throws LayoutException {
        Element link = shop.selectFirst(LINK);
        URI target = Optional.ofNullable(link)
                .flatMap(Html::link)
                .orElseThrow(() -> new LayoutException(page, "a shop has no \"" + LINK + "\""));
        Item item = item(shop);
        return new Visit(Request.get(target), itsPage -> owner(itsPage, item));
    }

    private static Item item(Element shop) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Element company = shop.selectFirst(COMPANY);
        if (company != null) {
            values.put(Field.COMPANY, company.text());
        }
        Html.labelled(shop.text(), LABELS.keySet().toArray(String[]::new)).forEach((label, value) -> {
            Field field = LABELS.get(label);
            if (field != null) {
                values.put(field, value);
            }
        });
        return Item.of(values);
    }

    private Found owner(Page page, Item item) throws LayoutException {
        String owner = Html.of(page).require(OWNER).val();
        if (!owner.matches("[0-9A-Za-z_-]{1,40}")) {
            throw new LayoutException(page.uri(), "\"" + OWNER + "\" holds no number");
        }
        URI herbs = Addresses.at(shops, HERBS + "?id=" + owner + "&kind=1");
        return Found.further(new Visit(Request.post(herbs, Map.of()), itsHerbs -> complete(itsHerbs, item)));
    }

    private static Found complete(Page page, Item item) throws LayoutException {
        List<String> herbs = new ArrayList<>();
        for (JsonNode herb : Json.objects(page.uri(), Json.of(page), "data")) {
            if (!herb.has(HERB)) {
                throw new LayoutException(page.uri(), "a herb has no \"" + HERB + "\"");
            }
            herbs.add(Json.text(herb.path(HERB)));
        }
        return Found.item(item.with(Field.VARIETY, String.join("、", herbs)));
    }
}
