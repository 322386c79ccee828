package com.btrade.jobs.crawl;

import com.btrade.jobs.testing.TestSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes pages as 药通网 does. */
public final class Yt1998Pages {
    private Yt1998Pages() {}

    public static String path(int page, int size) {
        return "/ytw/second/gongqiu/getSupplyList.jsp?gqflg=1&pageIndex=" + page + "&pageSize=" + size + "&order_by=1";
    }

    public static String item(LocalDate date, String mobile, String herb) {
        return """
                {"dtm": "%s", "mob": "%s", "unam": "张三", "ycnam": "%s", "guige": "", "shul": "1吨", "chandi": null}""".formatted(date, mobile, herb);
    }

    public static String page(List<String> items) {
        return items.stream().collect(Collectors.joining(",", "{\"data\": [", "]}"));
    }

    /** So many purchases of one day, each by another mobile. */
    public static List<String> items(LocalDate date, int from, int count) {
        List<String> items = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            items.add(item(date, String.valueOf(13_900_000_000L + i), "黄芪"));
        }
        return items;
    }

    /** Serves the items page by page, an empty one behind the last. */
    public static void serve(TestSite site, int size, List<String> items) {
        for (int page = 0; page <= items.size() / size; page++) {
            List<String> part = items.subList(page * size, Math.min(items.size(), (page + 1) * size));
            site.on(path(page, size), TestSite.text(200, page(part)));
        }
    }
}
