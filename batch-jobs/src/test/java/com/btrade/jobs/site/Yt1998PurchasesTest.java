package com.btrade.jobs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.testing.Fixtures;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Yt1998PurchasesTest {
    private static final URI BASE = URI.create("http://www.yt1998.example/");

    private final Yt1998Purchases site = new Yt1998Purchases(BASE, 6);

    @Test
    void readsAPageWithItsEmptyAndMissingCells() throws Exception {
        Found found = read(Fixtures.text("yt1998/page-1.json"));

        assertThat(found.items()).hasSize(6);
        assertThat(found.items().get(0).values())
                .containsEntry(Field.DATE, "2026-11-23")
                .containsEntry(Field.MOBILE, "13900000001")
                .containsEntry(Field.NAME, "张三")
                .containsEntry(Field.VARIETY, "黄芪")
                .containsEntry(Field.SPEC, "统货")
                .containsEntry(Field.QUANTITY, "2吨")
                .containsEntry(Field.ORIGIN, "甘肃");
        assertThat(found.items().get(1).has(Field.ORIGIN)).isFalse();
        assertThat(found.items().get(0).raw()).contains("\"extra\"");
        assertThat(found.next().orElseThrow().toString()).contains("pageIndex=4&pageSize=6");
    }

    @Test
    void endsWithAPageThatIsNotFull() throws Exception {
        assertThat(read("{\"data\": []}").next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, GBK", "UTF-8, ISO-8859-1", "GBK, UTF-8"})
    void refusesAPageThatIsNotInTheCharsetItNames(String is, String says) {
        Page page = Page.kept(
                site.first(),
                200,
                Map.of("Content-Type", "application/json; charset=" + says),
                Fixtures.text("yt1998/page-1.json").getBytes(Charset.forName(is)));

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> site.list(new Listing(0, page)))
                .withMessageContaining("not in the charset that it says it is in");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, utf8", "GBK, gb2312", "GB18030, GBK"})
    void readsAPageInTheCharsetItNames(String is, String says) throws Exception {
        Page page = Page.kept(
                site.first(),
                200,
                Map.of("Content-Type", "application/json; charset=" + says),
                Fixtures.text("yt1998/page-1.json").getBytes(Charset.forName(is)));

        assertThat(site.list(new Listing(0, page)).items().get(0).get(Field.NAME))
                .isEqualTo("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dtm", "mob", "unam", "ycnam", "guige", "shul", "chandi"})
    void noticesThatAnyOneFieldHasAnotherName(String field) {
        String page = Fixtures.text("yt1998/page-1.json").replace("\"" + field + "\"", "\"new_" + field + "\"");

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> check(read(page)))
                .withMessageContaining("no item of \"data\" has the field \"" + field + "\"");
    }

    @Test
    void noticesThatDateAndMobileHaveChangedPlaces() {
        String page = Fixtures.text("yt1998/page-1.json")
                .replace("\"dtm\"", "\"x\"")
                .replace("\"mob\"", "\"dtm\"")
                .replace("\"x\"", "\"mob\"");

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> check(read(page)))
                .withMessageContaining("\"dtm\" is filled with what looks like it on 0 of 6 items");
    }

    private Found read(String json) throws LayoutException {
        return site.list(new Listing(3, Page.kept(BASE, 200, Map.of(), json.getBytes(StandardCharsets.UTF_8))));
    }

    private void check(Found found) throws LayoutException {
        site.contract().check(BASE, found.items(), 0, false);
    }
}
