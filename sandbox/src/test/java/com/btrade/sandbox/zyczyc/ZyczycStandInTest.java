package com.btrade.sandbox.zyczyc;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.market.Listing;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.Visitor;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZyczycStandInTest {
    private static final Charset GBK = Charset.forName("GBK");

    private final ZyczycStandIn standIn = ZyczycStandIn.start(SiteOptions.defaults(), 300);
    private final Visitor visitor = new Visitor(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void showsAllOffersPageByPage() throws Exception {
        List<Element> cells = new ArrayList<>();
        for (int page = 1; page <= 15; page++) {
            cells.addAll(page(page).select("td.huisexuxian"));
        }
        assertThat(cells).hasSize(300);
        for (int i = 0; i < cells.size(); i++) {
            assertShows(cells.get(i), standIn.offers().get(i));
        }
        assertThat(page(16).select("td.huisexuxian")).isEmpty();
    }

    private static void assertShows(Element cell, Listing offer) {
        assertThat(cell.select("a.lvse9ptcu").eachText())
                .containsExactly(shown(offer.herbs().get(0).text()));
        assertThat(text(cell, "td.lvse9ptcu span")).isEqualTo(shown(offer.name()));
        assertThat(text(cell, "span[id*=DataList1_Label2]")).isEqualTo(offer.landLine());
        assertThat(text(cell, "span[id*=DataList1_Label4]"))
                .isEqualTo(shown(offer.contact().written()));
        assertThat(text(cell, "span[id*=DataList1_Label5]")).isEqualTo(shown(offer.address()));
        assertThat(text(cell, "span[id*=DataList1_Label6]")).isEqualTo(shown(offer.company()));
    }

    @Test
    void saysItsCharsetInTheHeaderOrInTheMetaTag() throws Exception {
        assertThat(bytes(1).headers().firstValue("Content-Type")).contains("text/html; charset=GBK");
        assertThat(page(1).select("meta")).isEmpty();
        assertThat(bytes(2).headers().firstValue("Content-Type")).contains("text/html");
        assertThat(page(2).select("meta").attr("content")).endsWith("charset=gb2312");
        assertThat(page(2).title()).isEqualTo("供应信息 - 东方中药材网");
    }

    @Test
    void holdsSignsThatGb2312HasNot() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= 15; page++) {
            text.append(page(page).text());
        }
        assertThat(Charset.forName("GB2312")
                        .newEncoder()
                        .canEncode(text.toString().replace("?", "")))
                .isFalse();
    }

    @Test
    void aFieldMoves() throws Exception {
        standIn.moveField(ZyczycLayout.LABEL_INSERTED);
        assertThat(page(1).select("span[id*=DataList1_Label4]")).isEmpty();
        standIn.moveField(ZyczycLayout.VARIETY_CLASS_RENAMED);
        assertThat(page(1).select("td.huisexuxian a.lvse9ptcu")).isEmpty();
        standIn.moveField(ZyczycLayout.CELL_CLASS_RENAMED);
        assertThat(page(1).select("td.huisexuxian")).isEmpty();
    }

    private static String text(Element cell, String selector) {
        assertThat(cell.select(selector)).as(selector).hasSize(1);
        return cell.select(selector).text();
    }

    /** As a page in GBK shows it and a browser reads it. */
    private static String shown(String text) {
        String encoded = new String(text.getBytes(GBK), GBK);
        return Jsoup.parse(encoded.replace("&", "&amp;").replace("<", "&lt;")).text();
    }

    private Document page(int number) throws Exception {
        return Jsoup.parse(new String(bytes(number).body(), GBK));
    }

    private HttpResponse<byte[]> bytes(int number) throws Exception {
        return visitor.get("/eshop/SearchGong.aspx?p=" + number, BodyHandlers.ofByteArray());
    }
}
