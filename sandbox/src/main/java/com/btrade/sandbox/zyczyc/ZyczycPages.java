package com.btrade.sandbox.zyczyc;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.site.Pages;
import com.btrade.sandbox.site.Paging;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import com.btrade.sandbox.site.Template;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * What the site answers when all is well: pages of offers, empty beyond the last.
 *
 * <p>All bytes are GBK. Odd pages say so in the header only; even ones in the meta tag only, and there, as was the custom,
 * they say gb2312, which has no traditional characters and is read as GBK by every browser.
 */
final class ZyczycPages implements Pages {
    static final String LIST = "/eshop/SearchGong.aspx";
    static final Charset GBK = Charset.forName("GBK");
    private static final int PAGE_SIZE = 20;
    private static final String META = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">\n";
    private static final Template PAGE = Template.read("/zyczyc/list.html");
    private static final Template ITEM = Template.read("/zyczyc/list-item.html");

    private final Paging<Listing> offers;

    ZyczycPages(List<Listing> offers) {
        this.offers = new Paging<>(offers, PAGE_SIZE);
    }

    @Override
    public Reply answer(Request request) {
        if (!request.method().equals("GET")) {
            return Reply.only("GET");
        }
        return request.path().equals(LIST) ? list(request.number("p").orElse(1)) : Reply.notFound();
    }

    private Reply list(int page) {
        boolean isSaidInHeader = page % 2 == 1;
        String html = PAGE.fill(Map.of(
                "meta", isSaidInHeader ? "" : META,
                "page", Integer.toString(page),
                "last", Integer.toString(offers.last()),
                "offers", items(offers.page(page))));
        return Reply.page(html, GBK, isSaidInHeader ? "text/html; charset=GBK" : "text/html");
    }

    private static String items(List<Listing> offers) {
        StringBuilder items = new StringBuilder();
        for (int row = 0; row < offers.size(); row++) {
            items.append(item(row, offers.get(row)));
        }
        return items.toString();
    }

    private static String item(int row, Listing offer) {
        return ITEM.fill(Map.of(
                "id", Integer.toString(offer.id()),
                "row", Integer.toString(row),
                "herb", offer.herbs().get(0).text(),
                "name", offer.name(),
                "phone", offer.landLine(),
                "mobile", offer.contact().written(),
                "address", offer.address(),
                "company", offer.company()));
    }
}
