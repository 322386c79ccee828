package com.btrade.sandbox.yt1998;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.site.Json;
import com.btrade.sandbox.site.Pages;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import com.btrade.sandbox.site.Robots;
import com.btrade.sandbox.site.SiteOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the site answers when all is well: the lists of purchases and supplies page by page. */
final class Site implements Pages {
    private static final String FOLDER = "/ytw/second/gongqiu/";
    private static final int SUPPLY_DAYS = 90;
    private static final String LIST = FOLDER + "getSupplyList.jsp";

    private final List<Purchase> purchases;
    private final List<Listing> supplies;
    private final LocalDate today;
    private final Clock clock;

    /** The purchases of a day and those before it. */
    Site(List<Purchase> purchases, List<Listing> supplies, LocalDate today, Clock clock) {
        this.purchases = purchases;
        this.supplies = supplies;
        this.today = today;
        this.clock = clock;
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
            ListQuery query = ListQuery.of(request);
            return page(query.side(), query.pageIndex());
        } catch (IllegalArgumentException e) {
            return request.path() + " refused: " + e.getMessage();
        }
    }

    static String page(Side side, int pageIndex) {
        return LIST + " " + side + " page " + pageIndex;
    }

    private Reply list(Request request) {
        try {
            return Reply.json(200, json(ListQuery.of(request)));
        } catch (IllegalArgumentException e) {
            return Reply.json(400, Json.of(Map.of("error", String.valueOf(e.getMessage()))));
        }
    }

    private String json(ListQuery query) {
        List<Map<String, @Nullable Object>> items =
                switch (query.side()) {
                    case PURCHASES -> query.of(published()).map(this::purchase).toList();
                    case SUPPLIES -> query.of(supplies).map(this::supply).toList();
                };
        return Json.of(Map.of("data", items));
    }

    /** What is dated by now, or never was right: a clock that has gone back shows what was there then. */
    private List<Purchase> published() {
        long early = ChronoUnit.DAYS.between(BusinessDate.at(clock.instant()).day(), today);
        return early <= 0
                ? purchases
                : purchases.stream()
                        .filter(purchase -> purchase.daysAgo() < 0 || purchase.daysAgo() >= early)
                        .toList();
    }

    private Map<String, @Nullable Object> supply(Listing supply) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", supply.id());
        item.put("gqflg", Side.SUPPLIES.flag());
        item.put("dtm", today.minusDays(supply.id() % SUPPLY_DAYS).toString());
        item.put("unam", supply.name());
        item.put("mob", supply.contact().written());
        item.put("qq", supply.qq());
        item.put("addr", supply.address());
        item.put("ycnam", supply.herbs().get(0).text());
        item.put("guige", "统货");
        item.put("shul", null);
        return item;
    }

    private Map<String, @Nullable Object> purchase(Purchase purchase) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", purchase.id());
        item.put("gqflg", Side.PURCHASES.flag());
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
