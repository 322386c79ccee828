package com.btrade.sandbox.yobo360;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Yobo360StandInTest {
    private static final String SHOPS = "div.store_left ul li h1 a";

    private final Yobo360StandIn standIn = Yobo360StandIn.start(SiteOptions.defaults(), 50);
    private final Visitor visitor = new Visitor(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void leadsToEachShopOnce() throws Exception {
        List<String> links = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            visitor.page("/stores.aspx?page=" + page).select(SHOPS).forEach(link -> links.add(link.absUrl("href")));
        }
        assertThat(links)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(standIn.shops().stream()
                        .map(shop -> standIn.uri() + "/store/" + shop.id() + ".aspx")
                        .toList());
        assertThat(visitor.page("/stores.aspx?page=4").select(SHOPS)).isEmpty();
    }

    @Test
    void showsNameHerbsAddressAndMobileOfAShopLineByLine() throws Exception {
        for (Listing shop : standIn.shops()) {
            Document page = visitor.page("/store/" + shop.id() + ".aspx");
            assertThat(page.select("font[color=#0066cc]")).hasSize(1);
            Element name = page.selectFirst("font[color=#0066cc]");
            assertThat(name.text()).isEqualTo(shop.company().strip().replaceAll("\\s+", " "));
            List<String> lines = List.of(name.parent().html().split("<br>", -1));
            assertThat(lines).hasSize(5);
            assertThat(lines.get(1).strip().split(" ", -1))
                    .hasSize(Math.max(1, shop.herbs().size()));
            assertThat(lines.get(3).strip()).isEqualTo(shop.contact().written().strip());
        }
    }

    @Test
    void aShopFailsWhenOrdered() throws Exception {
        standIn.failShop(standIn.shops().get(3).id(), 1, new Fault.Status(503));
        standIn.failPage(2, 1, new Fault.Status(500));
        assertThat(visitor.get("/store/" + standIn.shops().get(3).id() + ".aspx")
                        .statusCode())
                .isEqualTo(503);
        assertThat(visitor.get("/stores.aspx?page=2").statusCode()).isEqualTo(500);
        assertThat(visitor.get("/stores.aspx?page=2").statusCode()).isEqualTo(200);
    }

    @Test
    void aFieldMoves() throws Exception {
        String shop = "/store/" + standIn.shops().get(0).id() + ".aspx";
        standIn.moveField(Yobo360Layout.LINE_INSERTED);
        assertThat(visitor.page(shop)
                        .selectFirst("font[color=#0066cc]")
                        .parent()
                        .html()
                        .split("<br>", -1))
                .hasSize(6);
        standIn.moveField(Yobo360Layout.NAME_COLOUR_CHANGED);
        assertThat(visitor.page(shop).select("font[color=#0066cc]")).isEmpty();
        standIn.moveField(Yobo360Layout.LIST_CLASS_RENAMED);
        assertThat(visitor.page("/stores.aspx?page=1").select(SHOPS)).isEmpty();
    }
}
