package com.btrade.sandbox.kmzyw;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.market.WrittenHerb;
import com.btrade.sandbox.site.Json;
import com.btrade.sandbox.site.Pages;
import com.btrade.sandbox.site.Paging;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import com.btrade.sandbox.site.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the site answers when all is well: pages of shops, empty beyond the last, a page for each shop, and its herbs. */
final class KmzywPages implements Pages {
    static final String LIST = "/bzjsp/shop_list.jsp";
    static final String HERBS = "/resource/module/jsp/index_hot_supand_list_view.jsp";
    private static final int PAGE_SIZE = 20;
    private static final Pattern SHOP = Pattern.compile("/shop/([0-9]{1,9})/index\\.jsp");
    private static final Template LIST_PAGE = Template.read("/kmzyw/list.html");
    private static final Template LIST_ITEM = Template.read("/kmzyw/list-item.html");
    private static final Template SHOP_PAGE = Template.read("/kmzyw/shop.html");

    private final Paging<Listing> shops;
    private final Map<Integer, Listing> byId;
    private final Map<String, Listing> byUid;

    KmzywPages(List<Listing> shops) {
        this.shops = new Paging<>(shops, PAGE_SIZE);
        byId = shops.stream().collect(Collectors.toMap(Listing::id, Function.identity()));
        byUid = shops.stream().collect(Collectors.toMap(KmzywPages::uid, Function.identity()));
    }

    static String page(int number) {
        return LIST + "?pageNum=" + number;
    }

    static String shop(int id) {
        return "/shop/" + id + "/index.jsp";
    }

    static String herbs(Listing shop) {
        return herbs(uid(shop));
    }

    private static String herbs(String uid) {
        return HERBS + "?id=" + uid + "&kind=1";
    }

    /** The number of the shop's owner: not the shop's own. */
    private static String uid(Listing shop) {
        return Integer.toString(700_000 + shop.id() * 7);
    }

    @Override
    public Reply answer(Request request) {
        String method = request.path().equals(HERBS) ? "POST" : "GET";
        if (!request.method().equals(method)) {
            return Reply.only(method);
        }
        return switch (request.path()) {
            case LIST -> list(request.number("pageNum").orElse(1), request);
            case HERBS -> herbs(request);
            default -> shop(request.path()).map(KmzywPages::detail).orElseGet(Reply::notFound);
        };
    }

    /** In whatever order the parameters stand. */
    @Override
    public String target(Request request) {
        return request.path().equals(HERBS) ? herbs(request.parameter("id").orElse("")) : request.target();
    }

    private Optional<Listing> shop(String path) {
        Matcher shop = SHOP.matcher(path);
        return shop.matches() ? Optional.ofNullable(byId.get(Integer.valueOf(shop.group(1)))) : Optional.empty();
    }

    private Reply list(int page, Request request) {
        String host = request.header("Host").orElse("");
        return Reply.page(LIST_PAGE.fill(Map.of(
                "shops", shops.page(page).stream().map(shop -> item(shop, host)).collect(Collectors.joining()),
                "page", Integer.toString(page),
                "last", Integer.toString(shops.last()))));
    }

    /** The shops stand under another name of the same host, so their links name it. */
    private static String item(Listing shop, String host) {
        return LIST_ITEM.fill(Map.of(
                "id", Integer.toString(shop.id()),
                "href", "http://" + host + shop(shop.id()),
                "company", shop.company(),
                "name", shop.name(),
                "address", shop.address(),
                "contact", shop.contact().written(),
                "qq", shop.qq()));
    }

    private static Reply detail(Listing shop) {
        return Reply.page(
                SHOP_PAGE.fill(Map.of("id", Integer.toString(shop.id()), "uid", uid(shop), "company", shop.company())));
    }

    /** JSON under the type of a page, as a JSP sends it that says nothing else. */
    private Reply herbs(Request request) {
        Listing shop = byUid.get(request.parameter("id").orElse(""));
        if (shop == null || !request.parameter("kind").orElse("").equals("1")) {
            return Reply.page("{\"data\":[]}");
        }
        return Reply.page(Json.of(
                Map.of("data", shop.herbs().stream().map(KmzywPages::item).toList())));
    }

    private static Map<String, Object> item(WrittenHerb herb) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", 1_000 + Math.floorMod(herb.text().hashCode(), 9_000));
        item.put("title", herb.text());
        item.put("unit", "公斤");
        return item;
    }
}
