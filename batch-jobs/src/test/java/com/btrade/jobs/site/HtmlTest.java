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
