package com.btrade.sandbox.yt1998;

import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.site.Json;
import com.btrade.sandbox.site.Pages;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import com.btrade.sandbox.site.Robots;
import com.btrade.sandbox.site.SiteOptions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the site answers when all is well: the list of purchases page by page. */
final class Site implements Pages {
    private static final String FOLDER = "/ytw/second/gongqiu/";
    private static final String LIST = FOLDER + "getSupplyList.jsp";

    private final List<Purchase> purchases;
    private final LocalDate today;

    Site(List<Purchase> purchases, LocalDate today) {
        this.purchases = purchases;
        this.today = today;
    }

    static Robots robots(SiteOptions options) {
        return Robots.of(options, List.of(FOLDER), List.of("/admin/"));
    }

    @Override
    public Reply answer(Request request) {
        if (!request.method().equals("GET")) {
            return Reply.only("GET");
        }
        return request.path().equals(LIST) ? list(request) : Reply.notFound();
    }

    @Override
    public String target(Request request) {
        if (!request.path().equals(LIST)) {
            return request.path();
        }
        try {
            return page(ListQuery.of(request).pageIndex());
        } catch (IllegalArgumentException e) {
            return request.path() + " refused: " + e.getMessage();
        }
    }

    static String page(int pageIndex) {
        return LIST + " page " + pageIndex;
    }

    private Reply list(Request request) {
        try {
            return Reply.json(200, json(ListQuery.of(request)));
        } catch (IllegalArgumentException e) {
            return Reply.json(400, Json.of(Map.of("error", String.valueOf(e.getMessage()))));
        }
    }

    private String json(ListQuery query) {
        long from = (long) query.pageIndex() * query.pageSize();
        return Json.of(Map.of(
                "data",
                purchases.stream()
                        .skip(from)
                        .limit(query.pageSize())
                        .map(this::item)
                        .toList()));
    }

    private Map<String, @Nullable Object> item(Purchase purchase) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", purchase.id());
        item.put("gqflg", 1);
        item.put("dtm", today.minusDays(purchase.daysAgo()).toString());
        item.put("unam", purchase.name());
        item.put("mob", purchase.mobile());
        item.put("qq", purchase.qq());
        item.put("addr", purchase.address());
        item.put("ycnam", purchase.written());
        item.put("guige", purchase.specification());
        item.put("shul", purchase.quantity());
        item.put("chandi", purchase.origin());
        return item;
    }
}
