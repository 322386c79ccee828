package com.btrade.sandbox.zyccst;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.market.WrittenHerb;
import com.btrade.sandbox.site.Paging;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import com.btrade.sandbox.site.Template;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The half of the site where merchants are: pages that say all of them, empty beyond the last. */
final class Merchants {
    static final String FOLDER = "/sjhy/";
    private static final int PAGE_SIZE = 10;
    private static final Pattern PAGE = Pattern.compile("/sjhy/0-0-([0-9]{1,9})\\.html");
    /** People part their herbs as they like. */
    private static final List<String> SEPARATORS = List.of("、", "，", " ", ",");

    private static final Template LIST = Template.read("/zyccst/merchants.html");
    private static final Template ITEM = Template.read("/zyccst/merchants-item.html");

    private final Paging<Listing> merchants;

    Merchants(List<Listing> merchants) {
        this.merchants = new Paging<>(merchants, PAGE_SIZE);
    }

    static String page(int number) {
        return FOLDER + "0-0-" + number + ".html";
    }

    Reply answer(Request request) {
        Matcher page = PAGE.matcher(request.path());
        return page.matches() ? list(Integer.parseInt(page.group(1))) : Reply.notFound();
    }

    private Reply list(int page) {
        return Reply.page(LIST.fill(Map.of(
                "merchants",
                merchants.page(page).stream().map(Merchants::item).collect(Collectors.joining()),
                "pager",
                Pager.of(page, merchants.last(), Merchants::page))));
    }

    private static String item(Listing merchant) {
        String separator = SEPARATORS.get(merchant.id() % SEPARATORS.size());
        return ITEM.fill(Map.of(
                "id", Integer.toString(merchant.id()),
                "company", merchant.company(),
                "address", merchant.address(),
                "herbs", merchant.herbs().stream().map(WrittenHerb::text).collect(Collectors.joining(separator)),
                "contact", merchant.contact().written()));
    }
}
