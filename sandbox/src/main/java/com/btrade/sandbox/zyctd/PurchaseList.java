package com.btrade.sandbox.zyctd;

import com.btrade.model.Masked;
import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.site.Paging;
import com.btrade.sandbox.site.Template;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of purchases: mobiles are masked for who is not logged in, and beyond the last page the last is shown. */
final class PurchaseList {
    static final String FOLDER = "/gqqg/";
    private static final int PAGE_SIZE = 20;
    private static final Template LIST = Template.read("/zyctd/list.html");
    private static final Template ITEM = Template.read("/zyctd/list-item.html");
    private static final Template QUALITY = Template.read("/zyctd/list-quality.html");

    private final Paging<ZyctdPurchase> purchases;
    private final LocalDate today;

    PurchaseList(List<ZyctdPurchase> purchases, LocalDate today) {
        this.purchases = new Paging<>(purchases, PAGE_SIZE);
        this.today = today;
    }

    static String page(int number) {
        return FOLDER + "0-0-p" + number + ".html";
    }

    String html(int wanted, boolean loggedIn) {
        int page = Math.min(wanted, purchases.last());
        return LIST.fill(Map.of(
                "greeting",
                loggedIn
                        ? "<span>您好</span><a class=\"page\" href=\"/logout\">退出</a>"
                        : "<a class=\"page\" href=\"/login\">登录</a>",
                "purchases",
                purchases.page(page).stream().map(one -> rows(one, loggedIn)).collect(Collectors.joining()),
                "pager",
                pager(page)));
    }

    private String rows(ZyctdPurchase one, boolean loggedIn) {
        Purchase purchase = one.purchase();
        String id = Integer.toString(purchase.id());
        String row = ITEM.fill(Map.of(
                "id", id,
                "stripe", purchase.id() % 2 == 0 ? "even" : "odd",
                "herb", purchase.written(),
                "specification", text(purchase.specification()),
                "quantity", text(purchase.quantity()),
                "name", purchase.name(),
                "mobile", mobile(purchase, loggedIn),
                "origin", text(purchase.origin()),
                "date", today.minusDays(purchase.daysAgo()).toString()));
        return one.quality().isEmpty() ? row : row + QUALITY.fill(Map.of("id", id, "quality", one.quality()));
    }

    /** Stars never stand in a number that is shown: they would say that nobody is logged in. */
    private static String mobile(Purchase purchase, boolean loggedIn) {
        String mobile = text(purchase.mobile()).replace("*", "");
        return loggedIn || mobile.isBlank() ? mobile : Masked.of(mobile.strip());
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private String pager(int page) {
        int last = purchases.last();
        StringBuilder pager = new StringBuilder();
        pager.append(page > 1 ? link("page", page - 1, "上一页") : "<span class=\"page\">上一页</span>");
        for (int number = Math.max(1, page - 2); number <= Math.min(last, page + 2); number++) {
            pager.append(
                    number == page
                            ? "<span class=\"now numBtn\">" + number + "</span>"
                            : link("numBtn", number, Integer.toString(number)));
        }
        return pager.append(page < last ? link("page", page + 1, "下一页") : "<span class=\"page\">下一页</span>")
                .append(link("page", last, "末页"))
                .toString();
    }

    private static String link(String style, int page, String text) {
        return "<a class=\"" + style + "\" href=\"" + page(page) + "\">" + text + "</a>";
    }
}
