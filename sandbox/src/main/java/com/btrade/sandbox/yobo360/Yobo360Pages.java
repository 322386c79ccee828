package com.btrade.sandbox.yobo360;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.market.WrittenHerb;
import com.btrade.sandbox.site.Pages;
import com.btrade.sandbox.site.Paging;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import com.btrade.sandbox.site.Template;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the site answers when all is well: pages of shops, empty beyond the last, and a page for each shop. */
final class Yobo360Pages implements Pages {
    static final String LIST = "/stores.aspx";
    private static final int PAGE_SIZE = 20;
    private static final Pattern SHOP = Pattern.compile("/store/([0-9]{1,9})\\.aspx");
    private static final Template LIST_PAGE = Template.read("/yobo360/list.html");
    private static final Template LIST_ITEM = Template.read("/yobo360/list-item.html");
    private static final Template SHOP_PAGE = Template.read("/yobo360/shop.html");

    private final Paging<Listing> shops;
    private final Map<Integer, Listing> byId;

    Yobo360Pages(List<Listing> shops) {
        this.shops = new Paging<>(shops, PAGE_SIZE);
        byId = shops.stream().collect(Collectors.toMap(Listing::id, Function.identity()));
    }

    @Override
    public Reply answer(Request request) {
        if (!request.method().equals("GET")) {
            return Reply.only("GET");
        }
        if (request.path().equals(LIST)) {
            return list(request.number("page").orElse(1));
        }
        Matcher shop = SHOP.matcher(request.path());
        Listing found = shop.matches() ? byId.get(Integer.valueOf(shop.group(1))) : null;
        return found == null ? Reply.notFound() : shop(found);
    }

    private Reply list(int page) {
        return Reply.page(LIST_PAGE.fill(Map.of(
                "count", Integer.toString(byId.size()),
                "page", Integer.toString(page),
                "last", Integer.toString(shops.last()),
                "shops", shops.page(page).stream().map(this::item).collect(Collectors.joining()))));
    }

    private String item(Listing shop) {
        return LIST_ITEM.fill(Map.of(
                "id", Integer.toString(shop.id()),
                "href", address(shop),
                "name", shop.company(),
                "teaser", shop.herbs().isEmpty() ? "" : shop.herbs().get(0).text()));
    }

    /** Some links begin at the top, others at the page they stand on. */
    private static String address(Listing shop) {
        return (shop.id() % 3 == 0 ? "store/" : "/store/") + shop.id() + ".aspx";
    }

    private static Reply shop(Listing shop) {
        return Reply.page(SHOP_PAGE.fill(Map.of(
                "id", Integer.toString(shop.id()),
                "name", shop.company(),
                "herbs", shop.herbs().stream().map(WrittenHerb::text).collect(Collectors.joining(" ")),
                "address", shop.address(),
                "contact", shop.contact().written())));
    }
}
