package com.btrade.sandbox.zyccst;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZyccstStandInTest {
    private static final String NEXT = "div.pageWrap a.page[title=下一页]";

    private final ZyccstStandIn standIn = ZyccstStandIn.start(SiteOptions.defaults(), 50, 25);
    private final Visitor visitor = new Visitor(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void leadsFromPageToPageAndToEachOfferOnce() throws Exception {
        List<String> links = new ArrayList<>();
        int pages = 0;
        String next = "/gy/";
        while (!next.isEmpty()) {
            Document page = visitor.page(next);
            page.select("div.lth.lth1 a[href]").forEach(link -> links.add(link.absUrl("href")));
            next = page.select(NEXT).stream()
                    .map(link -> link.absUrl("href"))
                    .findFirst()
                    .orElse("");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(links)
                .containsExactlyElementsOf(standIn.offers().stream()
                        .map(offer -> standIn.uri() + "/gy/" + offer.id() + ".html")
                        .toList());
    }

    @Test
    void showsWhatAnOfferSays() throws Exception {
        for (Listing offer : standIn.offers()) {
            Document page = visitor.page("/gy/" + offer.id() + ".html");
            assertThat(page.select("div.l.SupplyDetailR p").eachText())
                    .containsExactly(offer.herbs().get(0).text().replaceAll("^ +| +$", ""));
            assertThat(second(page, "div.lxWay p.dib.vm.mr80")).isEqualTo(folded(offer.name()));
            assertThat(second(page, "div.lxWay p.dib.vm:not(.mr80)"))
                    .isEqualTo(folded(offer.contact().written()));
            assertThat(page.select("span.SupplyDetail_info_merchant").eachText().size())
                    .isLessThanOrEqualTo(1);
            assertThat(page.select("span.SupplyDetail_info_merchant").text()).isEqualTo(folded(offer.address()));
        }
    }

    @Test
    void showsMerchantsWithLabelledValues() throws Exception {
        List<Element> all = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            all.addAll(visitor.page("/sjhy/0-0-" + page + ".html").select("div.shangjiaCon"));
        }
        assertThat(all).hasSize(25);
        for (int i = 0; i < all.size(); i++) {
            Listing merchant = standIn.merchants().get(i);
            assertThat(beside(all.get(i), "联系方式"))
                    .isEqualTo(folded(merchant.contact().written()));
            assertThat(beside(all.get(i), "所在地")).isEqualTo(folded(merchant.address()));
            assertThat(beside(all.get(i), "主营品种"))
                    .contains(
                            merchant.herbs().isEmpty()
                                    ? ""
                                    : merchant.herbs().get(0).text());
        }
        assertThat(visitor.page("/sjhy/0-0-4.html").select("div.shangjiaCon")).isEmpty();
    }

    @Test
    void aFieldMoves() throws Exception {
        String offer = "/gy/" + standIn.offers().get(0).id() + ".html";
        standIn.moveField(ZyccstLayout.SPAN_INSERTED);
        assertThat(second(visitor.page(offer), "div.lxWay p.dib.vm.mr80")).isEqualTo("联系人：");
        standIn.moveField(ZyccstLayout.VARIETY_MOVED);
        assertThat(visitor.page(offer).select("div.l.SupplyDetailR p")).isEmpty();
        standIn.moveField(ZyccstLayout.NEXT_RENAMED);
        assertThat(visitor.page("/gy/").select(NEXT)).isEmpty();
        standIn.moveField(ZyccstLayout.LIST_CLASS_RENAMED);
        assertThat(visitor.page("/gy/").select("div.lth.lth1")).isEmpty();
        standIn.moveField(ZyccstLayout.LABEL_RENAMED);
        assertThat(visitor.page("/sjhy/0-0-1.html").select("span.g9:contains(主营品种)"))
                .isEmpty();
        standIn.moveField(ZyccstLayout.MERCHANT_CLASS_RENAMED);
        assertThat(visitor.page("/sjhy/0-0-1.html").select("div.shangjiaCon")).isEmpty();
    }

    private static String second(Document page, String selector) {
        assertThat(page.select(selector)).as(selector).hasSize(1);
        return page.select(selector).select("span").get(1).text();
    }

    private static String beside(Element merchant, String label) {
        return merchant.select("span.g9:contains(" + label + ")")
                .first()
                .parent()
                .ownText();
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
