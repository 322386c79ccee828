package com.btrade.sandbox.yt1998;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the site answers when all is well: the list of purchases page by page, and robots.txt. */
final class Site {
    static final String LIST = "/ytw/second/gongqiu/getSupplyList.jsp";
    static final String ROBOTS = "/robots.txt";

    private final List<Purchase> purchases;
    private final LocalDate today;
    private final Duration crawlDelay;
    private final boolean allowed;

    Site(List<Purchase> purchases, LocalDate today, Duration crawlDelay, boolean allowed) {
        this.purchases = purchases;
        this.today = today;
        this.crawlDelay = crawlDelay;
        this.allowed = allowed;
    }

    Reply answer(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return Reply.html(405, "405 Method Not Allowed").with("Allow", "GET");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case LIST -> list(exchange);
            case ROBOTS -> Reply.text(200, robots());
            default -> Reply.html(404, "404 Not Found");
        };
    }

    /** What faults are ordered for: a page of the list, or a path. */
    static String target(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        try {
            return path.equals(LIST)
                    ? page(ListQuery.of(exchange.getRequestURI().getRawQuery()).pageIndex())
                    : path;
        } catch (IllegalArgumentException e) {
            return path + " refused: " + e.getMessage();
        }
    }

    static String page(int pageIndex) {
        return LIST + " page " + pageIndex;
    }

    private Reply list(HttpExchange exchange) {
        try {
            String json = json(ListQuery.of(exchange.getRequestURI().getRawQuery()));
            String tag = "\"" + Integer.toHexString(json.hashCode()) + "\"";
            boolean unchanged = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            return (unchanged ? Reply.text(304, "") : Reply.json(200, json)).with("ETag", tag);
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

    private String robots() {
        String delay = crawlDelay.isZero() ? "" : "Crawl-delay: " + crawlDelay.toSeconds() + "\n";
        return "User-agent: *\n" + (allowed ? "Allow" : "Disallow") + ": /ytw/second/gongqiu/\nDisallow: /admin/\n"
                + delay;
    }
}
