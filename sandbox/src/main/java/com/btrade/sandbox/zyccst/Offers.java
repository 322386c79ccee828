package com.btrade.sandbox.zyccst;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.site.Paging;
import com.btrade.sandbox.site.Reply;
import com.btrade.sandbox.site.Request;
import com.btrade.sandbox.site.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The half of the site where offers are: a list that leads from page to page, and a page for each offer. */
final class Offers {
    static final String FOLDER = "/gy/";
    private static final int PAGE_SIZE = 20;
    private static final Pattern LATER_PAGE = Pattern.compile("/gy/0-0-0-([0-9]{1,9})\\.html");
    private static final Pattern OFFER = Pattern.compile("/gy/([0-9]{1,9})\\.html");
    private static final Template LIST = Template.read("/zyccst/offers.html");
    private static final Template ITEM = Template.read("/zyccst/offers-item.html");
    private static final Template DETAIL = Template.read("/zyccst/offer.html");

    private final Paging<Listing> offers;
    private final Map<Integer, Listing> byId;

    Offers(List<Listing> offers) {
        this.offers = new Paging<>(offers, PAGE_SIZE);
        byId = offers.stream().collect(Collectors.toMap(Listing::id, Function.identity()));
    }

    static String page(int number) {
        return number == 1 ? FOLDER : FOLDER + "0-0-0-" + number + ".html";
    }

    static String offer(int id) {
        return FOLDER + id + ".html";
    }

    Reply answer(Request request) {
        if (request.path().equals(FOLDER)) {
            return list(1, request);
        }
        Optional<Integer> page = number(LATER_PAGE, request);
        if (page.isPresent()) {
            return page.get() > offers.last() ? Reply.notFound() : list(page.get(), request);
        }
        return number(OFFER, request).map(byId::get).map(Offers::detail).orElseGet(Reply::notFound);
    }

    private static Optional<Integer> number(Pattern pattern, Request request) {
        Matcher matcher = pattern.matcher(request.path());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private Reply list(int page, Request request) {
        String host = request.header("Host").orElse("");
        return Reply.page(LIST.fill(Map.of(
                "offers",
                offers.page(page).stream().map(offer -> item(offer, host)).collect(Collectors.joining()),
                "pager",
                Pager.of(page, offers.last(), Offers::page))));
    }

    private static String item(Listing offer, String host) {
        return ITEM.fill(Map.of(
                "id", Integer.toString(offer.id()),
                "row", Integer.toString(offer.id() % PAGE_SIZE),
                "href", address(offer.id(), host),
                "herb", offer.herbs().get(0).text(),
                "company", offer.company()));
    }

    /** Some links name the host, others begin at the top or at the folder. */
    private static String address(int id, String host) {
        return switch (id % 5) {
            case 0 -> "http://" + host + offer(id);
            case 1 -> id + ".html";
            default -> offer(id);
        };
    }

    private static Reply detail(Listing offer) {
        return Reply.page(DETAIL.fill(Map.of(
                "id", Integer.toString(offer.id()),
                "herb", offer.herbs().get(0).text(),
                "name", offer.name(),
                "contact", offer.contact().written(),
                "address", offer.address(),
                "qq", offer.qq())));
    }
}
