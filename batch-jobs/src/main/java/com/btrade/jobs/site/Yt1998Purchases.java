package com.btrade.jobs.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The purchases of 药通网: a JSON API, newest first; a page that is not full is the last. */
public final class Yt1998Purchases implements Site {
    private static final String LIST = "/ytw/second/gongqiu/getSupplyList.jsp";
    private static final Map<String, Field> FIELDS = Map.of(
            "dtm", Field.DATE,
            "mob", Field.MOBILE,
            "unam", Field.NAME,
            "ycnam", Field.VARIETY,
            "guige", Field.SPEC,
            "shul", Field.QUANTITY,
            "chandi", Field.ORIGIN);

    private final URI base;
    private final int pageSize;

    public Yt1998Purchases(URI base, int pageSize) {
        this.base = base;
        this.pageSize = pageSize;
    }

    @Override
    public URI first() {
        return page(0);
    }

    @Override
    public Found list(Listing listing) throws LayoutException {
        List<Item> items = new ArrayList<>();
        for (JsonNode one : Json.objects(listing.uri(), Json.of(listing.page()), "data")) {
            items.add(item(one));
        }
        boolean isFull = items.size() >= pageSize;
        return Found.items(items, isFull ? Optional.of(page(listing.number() + 1)) : Optional.empty());
    }

    @Override
    public Contract contract() {
        Contract contract = Contract.of("data");
        for (String name : List.of("unam", "guige", "shul", "chandi")) {
            contract = contract.has(field(name), name);
        }
        return contract.shaped(Field.DATE, "dtm", 0.5, Shapes.DATE)
                .shaped(Field.MOBILE, "mob", 0.5, Shapes.NUMBER)
                .filled(Field.VARIETY, "ycnam", 0.5);
    }

    private URI page(int index) {
        String root = base.toString().replaceAll("/+$", "");
        return URI.create(root + LIST + "?gqflg=1&pageIndex=" + index + "&pageSize=" + pageSize + "&order_by=1");
    }

    private static Item item(JsonNode one) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        FIELDS.forEach((name, field) -> {
            if (one.has(name)) {
                values.put(field, Json.text(one.path(name)));
            }
        });
        return new Item(values, one.toString());
    }

    private static Field field(String name) {
        return FIELDS.getOrDefault(name, Field.NAME);
    }
}
