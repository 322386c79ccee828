package com.btrade.jobs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.jobs.fetch.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final URI PAGE = URI.create("http://a.example/shops/1.html");

    @Test
    void findsTheValuesBehindLabelsHoweverTheyAreSpaced() {
        assertThat(Html.labelled("联系人：张三 电 话: 0558-123 所在地：安徽 亳州", "联系人", "所在地", "电话"))
                .containsEntry("联系人", "张三")
                .containsEntry("电话", "0558-123")
                .containsEntry("所在地", "安徽 亳州")
                .hasSize(3);
        assertThat(Html.labelled("没有标签", "联系人")).isEmpty();
    }

    @Test
    void resolvesLinksAndPassesOverWhatIsNone() throws Exception {
        Html html = html("<p class=a><a href='2.html#top'>2</a><a href='javascript:void(0)'>x</a><a href='/3'>3</a>"
                + "<a href='2.html'>again</a><a href='http://[bad'>bad</a></p>");

        assertThat(html.links("p.a a")).containsExactly(PAGE.resolve("2.html"), PAGE.resolve("/3"));
    }

    @Test
    void encodesWhatNoAddressMayHold() throws Exception {
        Html html =
                html("<a href='/shop/亳州.html'>1</a><a href='/s.aspx?n=甲 乙&k=1|2'>2</a><a href='/50%折?q=%C4%DC'>3</a>"
                        + "<a href=' /4 '>4</a>");

        assertThat(html.links("a"))
                .extracting(URI::toString)
                .containsExactly(
                        "http://a.example/shop/%E4%BA%B3%E5%B7%9E.html",
                        "http://a.example/s.aspx?n=%E7%94%B2%20%E4%B9%99&k=1%7C2",
                        "http://a.example/50%25%E6%8A%98?q=%C4%DC",
                        "http://a.example/4");
    }

    @Test
    void saysWhatAPageLacks() throws Exception {
        Html html = html("<div>系统维护</div>");

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> html.require("div.pageWrap"))
                .withMessage("Cannot read page http://a.example/shops/1.html: it has no \"div.pageWrap\"");
    }

    private static Html html(String text) throws LayoutException {
        return Html.of(Page.kept(PAGE, 200, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    }
}
