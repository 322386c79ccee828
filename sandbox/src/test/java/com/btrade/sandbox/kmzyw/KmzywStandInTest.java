package com.btrade.sandbox.kmzyw;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.market.WrittenHerb;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KmzywStandInTest {
    private static final String SHOPS = "div.f6-list ul li";

    private final KmzywStandIn standIn = KmzywStandIn.start(SiteOptions.defaults(), 50);
    private final Visitor visitor = new Visitor(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void showsEachShopOnce() throws Exception {
        List<Element> shops = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            shops.addAll(visitor.page("/bzjsp/shop_list.jsp?pageNum=" + page).select(SHOPS));
        }
        assertThat(shops).hasSize(50);
        for (int i = 0; i < shops.size(); i++) {
            Listing shop = standIn.shops().get(i);
            assertThat(shops.get(i).select("div.km-shop-h3 span").text()).isEqualTo(folded(shop.company()));
            assertThat(shops.get(i).select("p").eachText())
                    .contains(folded("电 话：" + shop.contact().written()), folded("联系人：" + shop.name()))
                    .contains(folded("所在地：" + shop.address()));
        }
        assertThat(visitor.page("/bzjsp/shop_list.jsp?pageNum=4").select(SHOPS)).isEmpty();
    }

    @Test
    void tellsTheHerbsOfAShopToWhoPostsItsNumber() throws Exception {
        for (Listing shop : standIn.shops()) {
            JsonNode data = new ObjectMapper().readTree(post(shop).body()).get("data");
            assertThat(data)
                    .extracting(item -> item.get("title").asText())
                    .containsExactlyElementsOf(
                            shop.herbs().stream().map(WrittenHerb::text).toList());
        }
    }

    @Test
    void refusesToTellByGet() throws Exception {
        assertThat(visitor.get(KmzywPages.herbs(standIn.shops().get(0))).statusCode())
                .isEqualTo(405);
    }

    @Test
    void failsWhenOrdered() throws Exception {
        Listing shop = standIn.shops().get(2);
        standIn.failHerbs(shop, 1, new Fault.NotJson());
        standIn.failShop(shop, 1, new Fault.Status(502));
        assertThat(visitor.get(KmzywPages.shop(shop.id())).statusCode()).isEqualTo(502);
        assertThat(post(shop).body()).contains("<%= error %>");
        assertThat(post(shop).body()).startsWith("{\"data\":");
    }

    @Test
    void aFieldMoves() throws Exception {
        Listing shop = standIn.shops().get(0);
        standIn.moveField(KmzywLayout.TITLE_RENAMED);
        assertThat(post(shop).body()).contains("\"name\":").doesNotContain("\"title\":");
        standIn.moveField(KmzywLayout.UID_RENAMED);
        assertThat(visitor.page(KmzywPages.shop(shop.id())).select("input#uid")).isEmpty();
        standIn.moveField(KmzywLayout.LABEL_RENAMED);
        assertThat(visitor.page("/bzjsp/shop_list.jsp?pageNum=1").select(SHOPS).text())
                .doesNotContain("电 话");
        standIn.moveField(KmzywLayout.LIST_CLASS_RENAMED);
        assertThat(visitor.page("/bzjsp/shop_list.jsp?pageNum=1").select(SHOPS)).isEmpty();
    }

    private HttpResponse<String> post(Listing shop) throws Exception {
        Element uid = visitor.page(KmzywPages.shop(shop.id())).selectFirst("input#uid");
        return visitor.post(
                KmzywPages.HERBS + "?kind=1&id=" + uid.attr("value"), "application/x-www-form-urlencoded", "");
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
