package com.btrade.jobs.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The JSON API of 药通网, newest first; a page that is not full is the last. */
final class Yt1998List {
    private static final String LIST = "/ytw/second/gongqiu/getSupplyList.jsp";

    private final URI base;
    private final int flag;
    private final int pageSize;
    private final Map<String, Field> fields;

    /**
     * One side of the list.
     *
     * @param flag the parameter {@code gqflg}: which side
     * @param fields by the API's names
     */
    Yt1998List(URI base, int flag, int pageSize, Map<String, Field> fields) {
        this.base = base;
        this.flag = flag;
        this.pageSize = pageSize;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    URI first() {
        return page(0);
    }

    Found read(Listing listing) throws LayoutException {
        List<Item> items = new ArrayList<>();
        for (JsonNode one : Json.objects(listing.uri(), Json.of(listing.page()), "data")) {
            items.add(item(one));
        }
        boolean isFull = items.size() >= pageSize;
        return Found.items(items, isFull ? Optional.of(page(listing.number() + 1)) : Optional.empty());
    }

    private URI page(int index) {
        return Addresses.at(
                base, LIST + "?gqflg=" + flag + "&pageIndex=" + index + "&pageSize=" + pageSize + "&order_by=1");
    }

    private Item item(JsonNode one) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        fields.forEach((name, field) -> {
            if (one.has(name)) {
                values.put(field, Json.text(one.path(name)));
            }
        });
        return new Item(values, one.toString());
    }
}
