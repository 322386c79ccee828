package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageViewTest {
    private static Map<String, Object> message() {
        Map<String, Object> json = new HashMap<>();
        json.put("uuid", "0123456789abcdef");
        json.put("url", "http://m.yaocaigou.com/purchase/purchaseinfo/7?uuid=0123456789abcdef");
        json.put("monitor_type", 1);
        json.put("method", "get");
        json.put("quoteid", -1);
        json.put("userid", -1);
        json.put("messagetype", 1);
        json.put("createtime", 1_479_900_000L);
        return json;
    }

    @Test
    void readsNumbersWrittenAsStringsAndIgnoresUnknownFields() throws Exception {
        Map<String, Object> json = message();
        json.put("monitor_type", "2");
        json.put("messagetype", "1");
        json.put("createtime", "1479900000.25");
        json.put("quoteid", "");
        json.put("agent", "Mozilla");
        PageView view = PageView.of(json);
        assertThat(view.monitorType()).isEqualTo(2);
        assertThat(view.createTime()).isEqualTo(1_479_900_000L);
        assertThat(view.quoteId()).isEqualTo(PageView.NONE);
        assertThat(view.method()).isEqualTo("GET");
    }

    @Test
    void readsBackWhatItWrites() throws Exception {
        PageView view = PageView.of(message());
        assertThat(PageView.of(view.toJson())).isEqualTo(view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "url", "method", "messagetype", "createtime"})
    void saysWhichFieldIsMissing(String field) {
        Map<String, Object> json = message();
        json.remove(field);
        assertThatThrownBy(() -> PageView.of(json))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining(field);
    }

    @Test
    void refusesAMessageOfAnotherType() {
        Map<String, Object> json = message();
        json.put("messagetype", 2);
        assertThatThrownBy(() -> PageView.of(json)).hasMessageContaining("messagetype: 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/purchase/purchaseinfo/7?uuid=0123456789abcdef",
                "https://m.example.com/purchase/purchaseinfo/7?from=a b&uuid=0123456789abcdef#top",
                "/replydetail?pid=7&uuid=0123456789abcdef"
            })
    void knowsThePagesThatPushedLinksLeadTo(String url) throws Exception {
        assertThat(withUrl(url).opensPushedLink()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/purchase/purchaseinfo/7",
                "/purchase/purchaseinfo/7?uuid=fedcba9876543210",
                "/purchase/purchaseinfo/7?xuuid=0123456789abcdef",
                "/purchase/list?uuid=0123456789abcdef",
                "/elsewhere?next=/purchase/purchaseinfo/7?uuid=0123456789abcdef",
                "/replydetails?uuid=0123456789abcdef"
            })
    void knowsThePagesThatAreNoClick(String url) throws Exception {
        assertThat(withUrl(url).opensPushedLink()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/purchase/list, /purchase/list",
        "http://m.example.com/a b/{c}?x=1#top, /a b/{c}",
        "https://m.example.com?x=/elsewhere, ''",
        "https://m.example.com#/elsewhere, ''",
        "http://m.example.com, ''",
        "httpx://m.example.com/a, httpx://m.example.com/a",
        "/a#b?c, /a",
        "?a=/b, ''"
    })
    void findsThePathOfAnyUrl(String url, String path) throws Exception {
        assertThat(withUrl(url).path()).isEqualTo(path);
    }

    @Test
    void findsNoLinkInAFragment() throws Exception {
        assertThat(withUrl("/replydetail#?uuid=0123456789abcdef").opensPushedLink())
                .isFalse();
    }

    @Test
    void knowsAQuoteThatWasJustPosted() throws Exception {
        Map<String, Object> json = message();
        json.put("url", "/quotesuccess?id=9");
        json.put("method", "POST");
        json.put("quoteid", 9);
        json.put("userid", 4);
        assertThat(PageView.of(json).postsQuote()).isTrue();
        json.put("userid", -1);
        assertThat(PageView.of(json).postsQuote()).isFalse();
        json.put("userid", 4);
        json.put("method", "GET");
        assertThat(PageView.of(json).postsQuote()).isFalse();
    }

    private static PageView withUrl(String url) throws MalformedMessageException {
        Map<String, Object> json = message();
        json.put("url", url);
        return PageView.of(json);
    }
}
