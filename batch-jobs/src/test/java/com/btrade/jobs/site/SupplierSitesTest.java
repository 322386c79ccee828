package com.btrade.jobs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.jobs.fetch.Request;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each site's class reads from pages of the shapes that the sites have. */
class SupplierSitesTest {
    private static final URI BASE = URI.create("http://site.example/");
    private static final URI SHOPS = URI.create("http://shops.example");

    @Test
    void readsTheOffersOfZyccst() throws Exception {
        ZyccstOffers site = new ZyccstOffers(BASE);
        Found found = site.list(Saved.listing("zyccst/offers.html", site.first()));

        assertThat(site.first()).hasToString("http://site.example/gy/");
        assertThat(found.next()).contains(URI.create("http://site.example/gy/0-2.html"));
        assertThat(found.details())
                .extracting(Visit::request)
                .containsExactly(Request.get(BASE.resolve("/gy/101.html")), Request.get(BASE.resolve("/gy/102.html")));
        List<Item> items =
                items(site, found, Map.of("/gy/101.html", "zyccst/offer.html", "/gy/102.html", "zyccst/offer.html"));
        assertThat(items.get(0).values())
                .containsOnly(
                        Map.entry(Field.VARIETY, "黄芪（统）"),
                        Map.entry(Field.NAME, "张三"),
                        Map.entry(Field.MOBILE, "0558-5123456 13800000001"),
                        Map.entry(Field.ADDRESS, "安徽省亳州市"));
    }

    @Test
    void readsTheMerchantsOfZyccst() throws Exception {
        ZyccstMerchants site = new ZyccstMerchants(BASE);
        Found found = site.list(Saved.listing("zyccst/merchants.html", site.first()));

        assertThat(site.first()).hasToString("http://site.example/sjhy/0-0-1.html");
        assertThat(found.next()).contains(URI.create("http://site.example/sjhy/0-0-2.html"));
        assertThat(items(site, found, Map.of()))
                .extracting(Item::values)
                .containsExactly(
                        Map.of(
                                Field.NAME, "亳州药行",
                                Field.ADDRESS, "安徽 亳州",
                                Field.VARIETY, "黄芪、当归，白术",
                                Field.MOBILE, "13800000001"),
                        Map.of(
                                Field.NAME, "",
                                Field.ADDRESS, "",
                                Field.VARIETY, "党参",
                                Field.MOBILE, "138 0000 0002"));
    }

    @Test
    void readsTheShopsOfYobo360() throws Exception {
        Yobo360 site = new Yobo360(BASE);
        Found found = site.list(Saved.listing("yobo360/list.html", site.first()));

        assertThat(site.first()).hasToString("http://site.example/stores.aspx?page=1");
        assertThat(found.next()).contains(URI.create("http://site.example/stores.aspx?page=2"));
        assertThat(found.details())
                .extracting(Visit::request)
                .containsExactly(
                        Request.get(BASE.resolve("/store/7.aspx")), Request.get(BASE.resolve("/store/8.aspx")));
        List<Item> items =
                items(site, found, Map.of("/store/7.aspx", "yobo360/shop.html", "/store/8.aspx", "yobo360/shop.html"));
        assertThat(items.get(0).values())
                .containsOnly(
                        Map.entry(Field.NAME, "亳州药行"),
                        Map.entry(Field.VARIETY, "黄芪 当归 白术"),
                        Map.entry(Field.ADDRESS, ""),
                        Map.entry(Field.MOBILE, "13800000001"));
    }

    @Test
    void readsTheOffersOfZyczycInItsCharset() throws Exception {
        Zyczyc site = new Zyczyc(BASE);
        Found found = site.list(Saved.listing("zyczyc/list.html", site.first()));

        assertThat(site.first()).hasToString("http://site.example/eshop/SearchGong.aspx?p=1");
        assertThat(found.next()).contains(URI.create("http://site.example/eshop/SearchGong.aspx?p=2"));
        List<Item> items = items(site, found, Map.of());
        assertThat(items).hasSize(2);
        assertThat(items.get(0).values())
                .containsOnly(
                        Map.entry(Field.VARIETY, "當歸"),
                        Map.entry(Field.NAME, "张三"),
                        Map.entry(Field.PHONE, "0558-5123456"),
                        Map.entry(Field.MOBILE, "13800000001"),
                        Map.entry(Field.ADDRESS, "安徽亳州"),
                        Map.entry(Field.COMPANY, "亳州药行"));
    }

    @Test
    void readsTheShopsOfKmzyw() throws Exception {
        Kmzyw site = new Kmzyw(BASE, SHOPS);
        Found found = site.list(Saved.listing("kmzyw/list.html", site.first()));
        Map<String, String> files = Map.of(
                "/shop/1/", "kmzyw/shop.html",
                "/shop/2/", "kmzyw/shop.html",
                "/resource/module/jsp/index_hot_supand_list_view.jsp", "kmzyw/herbs.json");

        assertThat(site.first()).hasToString("http://site.example/bzjsp/shop_list.jsp?pageNum=1");
        assertThat(found.next()).contains(URI.create("http://site.example/bzjsp/shop_list.jsp?pageNum=2"));
        assertThat(items(site, found, files))
                .extracting(Item::values)
                .containsExactly(
                        Map.of(
                                Field.COMPANY, "亳州药行",
                                Field.NAME, "张三",
                                Field.ADDRESS, "安徽亳州",
                                Field.MOBILE, "13800000001",
                                Field.VARIETY, "黄芪、当归 统货"),
                        Map.of(
                                Field.COMPANY, "",
                                Field.NAME, "",
                                Field.ADDRESS, "",
                                Field.MOBILE, "13800000002",
                                Field.VARIETY, "黄芪、当归 统货"));
    }

    @Test
    void asksForTheHerbsOfAShopOfKmzywByItsOwnersNumber() throws Exception {
        Found found = new Kmzyw(BASE, SHOPS).list(Saved.listing("kmzyw/list.html", BASE));
        Visit shop = found.details().get(0);

        Found owner =
                shop.reading().read(Saved.page("kmzyw/shop.html", shop.request().uri(), text -> text));

        assertThat(owner.details())
                .extracting(Visit::request)
                .containsExactly(Request.post(
                        SHOPS.resolve("/resource/module/jsp/index_hot_supand_list_view.jsp?id=7001&kind=1"), Map.of()));
    }

    @Test
    void readsTheSuppliersOfYt1998() throws Exception {
        Yt1998Suppliers site = new Yt1998Suppliers(BASE, 0, 2);
        Found found = site.list(Saved.listing("yt1998/suppliers.json", site.first()));

        assertThat(site.first().getQuery()).contains("gqflg=0", "pageIndex=0", "pageSize=2");
        assertThat(found.next().map(URI::getQuery)).get().asString().contains("pageIndex=1");
        assertThat(items(site, found, Map.of()).get(1).values())
                .containsOnly(
                        Map.entry(Field.NAME, ""),
                        Map.entry(Field.MOBILE, "13800000002"),
                        Map.entry(Field.QQ, ""),
                        Map.entry(Field.ADDRESS, ""),
                        Map.entry(Field.VARIETY, "当归"));
    }

    @Test
    void endsWithTheFirstEmptyPageOfASiteThatOnlyCountsItsPages() throws Exception {
        for (Site site :
                List.of(new ZyccstMerchants(BASE), new Yobo360(BASE), new Zyczyc(BASE), new Kmzyw(BASE, BASE))) {
            Found found = site.list(new Listing(9, Saved.page("kmzyw/shop.html", site.first(), text -> text)));

            assertThat(found.items()).isEmpty();
            assertThat(found.details()).isEmpty();
            assertThat(found.next()).isEmpty();
            assertThatCode(() -> site.contract().check(site.first(), found.items(), 9, true))
                    .doesNotThrowAnyException();
            assertThatExceptionOfType(LayoutException.class)
                    .isThrownBy(() -> site.contract().check(site.first(), found.items(), 0, true));
        }
    }

    @Test
    void namesWhatADetailPageLacks() throws Exception {
        Visit offer = new ZyccstOffers(BASE)
                .list(Saved.listing("zyccst/offers.html", BASE))
                .details()
                .get(0);
        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> offer.reading()
                        .read(Saved.page(
                                "zyccst/offer.html", BASE, text -> text.replace("SupplyDetailR", "GoodsDetailR"))))
                .withMessageContaining("div.l.SupplyDetailR p");

        Visit shop = new Yobo360(BASE)
                .list(Saved.listing("yobo360/list.html", BASE))
                .details()
                .get(0);
        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> shop.reading()
                        .read(Saved.page("yobo360/shop.html", BASE, text -> text.replace("#0066cc", "#006699"))))
                .withMessageContaining("font[color=#0066cc]");

        Visit owner = new Kmzyw(BASE, BASE)
                .list(Saved.listing("kmzyw/list.html", BASE))
                .details()
                .get(0);
        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> owner.reading()
                        .read(Saved.page("kmzyw/shop.html", BASE, text -> text.replace("id=\"uid\"", "id=\"user\""))))
                .withMessageContaining("input#uid");
    }

    private static List<Item> items(Site site, Found found, Map<String, String> files) throws LayoutException {
        List<Item> items = new Saved(files).items(found);
        site.contract().check(site.first(), items, 0, found.next().isEmpty());
        return items;
    }
}
