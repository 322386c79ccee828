package com.btrade.jobs.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CharsetsTest {
    /** A character of GB18030 and GBK that GB2312 lacks. */
    private static final String HERB = "黄芪 龢";

    @Test
    void believesTheHeaderFirst() throws Exception {
        assertThat(text("text/html; charset=GBK", "<meta charset=utf-8>" + HERB, "GBK"))
                .endsWith(HERB);
        assertThat(text("text/html;Charset='utf-8'", "<meta charset=gbk>" + HERB, "UTF-8"))
                .endsWith(HERB);
    }

    @Test
    void readsGb2312AsTheLargeSetThatHoldsIt() throws Exception {
        assertThat(text("text/html; charset=gb2312", HERB, "GB18030")).isEqualTo(HERB);
    }

    @Test
    void believesThePageWhereTheHeaderIsSilentOrNonsense() throws Exception {
        String old = "<html><head><META HTTP-EQUIV='Content-Type' content='text/html; charset=gb2312'>" + HERB;
        String young = "<!doctype html><meta charset=gbk>" + HERB;

        assertThat(text("text/html", old, "GBK")).endsWith(HERB);
        assertThat(text("text/html; charset=nonsense", young, "GBK")).endsWith(HERB);
        assertThat(text("text/html; charset=*", young, "GBK")).endsWith(HERB);
    }

    @Test
    void looksAtTheBytesWhereNobodySays() throws Exception {
        assertThat(text("", HERB, "UTF-8")).isEqualTo(HERB);
        assertThat(text("", HERB, "GBK")).isEqualTo(HERB);
        assertThat(text("", "\uFEFF" + HERB, "UTF-8")).isEqualTo(HERB);
        assertThat(text("", "\uFEFF" + HERB, "UTF-16LE")).isEqualTo(HERB);
        assertThat(text("", "{\"a\": \"" + HERB + "\"}", "UTF-8")).contains(HERB);
    }

    private static String text(String contentType, String body, String charset) throws Exception {
        return Page.kept(
                        URI.create("http://a.example/"),
                        200,
                        Map.of("Content-Type", contentType),
                        body.getBytes(Charset.forName(charset)))
                .text();
    }

    @Test
    void survivesWhatIsNoTextAtAll() {
        byte[] bytes = {(byte) 0xFF, 0, (byte) 0x80, 1};
        Page page = Page.kept(URI.create("http://a.example/"), 200, Map.of(), bytes);

        assertThat(page.text()).isNotNull();
        assertThat(Charsets.of("", bytes)).isNotEqualTo(StandardCharsets.UTF_8);
    }
}
