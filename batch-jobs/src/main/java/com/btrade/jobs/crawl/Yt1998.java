package com.btrade.jobs.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is known of the site 药通网: the address of a page of purchases, and what such a page holds. */
final class Yt1998 {
    private static final String LIST = "/ytw/second/gongqiu/getSupplyList.jsp";
    private static final List<String> EXPECTED = List.of("dtm", "mob", "ycnam");
    private static final int SHOWN = 80;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final URI base;
    private final int pageSize;

    Yt1998(URI base, int pageSize) {
        this.base = base;
        this.pageSize = pageSize;
    }

    int pageSize() {
        return pageSize;
    }

    /** The address of a page of purchases, newest first, pages counted from 0. */
    URI page(int index) {
        String root = base.toString().replaceAll("/+$", "");
        return URI.create(root + LIST + "?gqflg=1&pageIndex=" + index + "&pageSize=" + pageSize + "&order_by=1");
    }

    /**
     * The purchases of a page.
     *
     * @throws LayoutException if it is not such a page, with what is missing
     */
    List<ScrapedPurchase> purchases(URI page, String text) throws LayoutException {
        JsonNode data = json(page, text).path("data");
        if (!data.isArray()) {
            throw new LayoutException(page, "the JSON has no list \"data\"");
        }
        List<ScrapedPurchase> purchases = new ArrayList<>();
        for (JsonNode item : data) {
            if (!item.isObject()) {
                throw new LayoutException(page, "data[" + purchases.size() + "] is not an object");
            }
            purchases.add(purchase(page, item));
        }
        requireExpectedFields(page, data);
        return purchases;
    }

    private JsonNode json(URI page, String text) throws LayoutException {
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            String start = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Nd}", "*");
            String shown = start.substring(0, Math.min(start.length(), SHOWN));
            throw new LayoutException(page, "it is not JSON, it begins with: " + shown);
        }
    }

    /** An item may lack a cell; a page on which every item lacks it has another form. */
    private static void requireExpectedFields(URI page, JsonNode data) throws LayoutException {
        for (String field : EXPECTED) {
            if (!data.isEmpty() && data.valueStream().noneMatch(item -> item.has(field))) {
                throw new LayoutException(page, "no item of \"data\" has the field \"" + field + "\"");
            }
        }
    }

    private static ScrapedPurchase purchase(URI page, JsonNode item) {
        return new ScrapedPurchase(
                text(item, "dtm"),
                text(item, "mob"),
                text(item, "unam"),
                text(item, "ycnam"),
                text(item, "guige"),
                text(item, "shul"),
                text(item, "chandi"),
                item.toString(),
                page);
    }

    private static String text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
