package com.btrade.sandbox.zyccst;

import java.util.function.IntFunction;

/** The links to other pages below a list: the next one has a link unless this is the last. */
final class Pager {
    private Pager() {}

    static String of(int page, int last, IntFunction<String> address) {
        return "<div class=\"pageWrap\">" + link(page > 1, "上一页", address.apply(page - 1))
                + "<span class=\"page now\">" + page + "</span>" + link(page < last, "下一页", address.apply(page + 1))
                + "<a class=\"page\" href=\"" + address.apply(last) + "\" title=\"尾页\">尾页</a></div>\n";
    }

    private static String link(boolean exists, String title, String address) {
        return exists
                ? "<a class=\"page\" href=\"" + address + "\" title=\"" + title + "\">" + title + "</a>"
                : "<span class=\"page off\" title=\"" + title + "\">" + title + "</span>";
    }
}
