package com.btrade.jobs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.testing.Fixtures;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZyctdPurchasesTest {
    private static final URI BASE = URI.create("http://www.zyctd.example");

    private final ZyctdPurchases site =
            new ZyctdPurchases(BASE, URI.create("https://secure.zyctd.example"), "buyer", "secret");

    @Test
    void readsARowWithTheQualityThatStandsBelowIt() throws Exception {
        Found found = read(Fixtures.text("zyctd/page-1.html"));

        assertThat(found.items()).hasSize(6);
        assertThat(found.items().get(0).values())
                .containsEntry(Field.VARIETY, "黄芪")
                .containsEntry(Field.SPEC, "统货")
                .containsEntry(Field.QUANTITY, "2吨")
                .containsEntry(Field.NAME, "张三")
                .containsEntry(Field.MOBILE, "13800000001")
                .containsEntry(Field.ORIGIN, "甘肃")
                .containsEntry(Field.DATE, "2026-11-23")
                .containsEntry(Field.QUALITY, "无硫，干度好");
        assertThat(found.items().get(1).get(Field.QUALITY)).isEmpty();
        assertThat(found.items().get(1).get(Field.ORIGIN)).isEmpty();
        assertThat(found.next()).contains(BASE.resolve("/gqqg/0-0-p2.html"));
    }

    @Test
    void endsWhereNoNextPageIsOffered() throws Exception {
        assertThat(read(Fixtures.text("zyctd/page-2.html")).next()).isEmpty();
    }

    @Test
    void endsWhereTheNextPagesLinkIsDead() throws Exception {
        String page = Fixtures.text("zyctd/page-1.html")
                .replaceAll("<a class=.numBtn.[^<]*</a>", "")
                .replaceAll("href=.[^<]*>下一页", "href='javascript:void(0)'>下一页");

        assertThat(read(page).next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a column before the mobile | (?s)<td><span | <td>个人</td><td><span | td 5",
                "the date's column is gone | <td>2026-11-\\d\\d</td> | '' | tr of more than seven td",
                "the mobile's and the origin's columns have changed places |"
                        + " (?s)(<td><span class=.tel.>[^\\n]*</td>)\\n (<td>[^\\n]*</td>) | $2\\n$1 | td 5",
                "another class for the quality | check_content | detail | has no class check_content",
                "another class for the current page | now numBtn | cur numBtn | it has no \"span.now.numBtn\"",
                "another text for the next page | 下一页 | 后一页 | no \"a.page\" says 下一页",
                "the next page is behind a script | href=.[^<]*>下一页 | href='javascript:go(2)'>下一页 | says 下一页 and where it is",
                "a page of maintenance | (?s)<body>.* | <body>系统维护中 | span.now.numBtn",
            })
    void saysWhatIsMissingOnAPageThatHasChanged(String change, String old, String young, String missing) {
        String page = Fixtures.text("zyctd/page-1.html").replaceAll(old, young);

        assertThatExceptionOfType(LayoutException.class)
                .as(change)
                .isThrownBy(() -> check(read(page)))
                .withMessageStartingWith("Cannot read page http://www.zyctd.example/gqqg/: ")
                .withMessageContaining(missing);
    }

    @Test
    void acceptsItsPagesAsTheyAre() {
        assertThatNoException().isThrownBy(() -> check(read(Fixtures.text("zyctd/page-1.html"))));
        assertThatNoException().isThrownBy(() -> check(read(Fixtures.text("zyctd/page-1-for-strangers.html"))));
    }

    @Test
    void survivesBrokenHtml() throws Exception {
        String page = Fixtures.text("zyctd/page-1.html")
                .replaceAll("</td>|</tr>|</table>", "")
                .replace("</body>", "<<<div");

        assertThat(read(page).items()).hasSize(6);
    }

    @Test
    void refusesAPageThatIsNotInTheCharsetItNames() {
        Page page = Page.kept(
                BASE.resolve("/gqqg/"),
                200,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                Fixtures.text("zyctd/page-1.html").getBytes(Charset.forName("GBK")));

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> site.list(new Listing(0, page)))
                .withMessageContaining("not in the charset that it says it is in");
    }

    @Test
    void knowsWhatStrangersSee() {
        LogIn logIn = site.logIn().orElseThrow();

        assertThat(logIn.isForStrangers(page(Fixtures.text("zyctd/page-1-for-strangers.html"))))
                .isTrue();
        assertThat(logIn.isForStrangers(page(Fixtures.text("zyctd/page-1.html"))))
                .isFalse();
        assertThat(logIn.isDoor(URI.create("https://secure.zyctd.example/Sign/In")))
                .isTrue();
        assertThat(logIn.isDoor(BASE.resolve("/login?from=/gqqg/"))).isTrue();
        assertThat(logIn.isDoor(BASE.resolve("/gqqg/0-0-p2.html"))).isFalse();
    }

    @Test
    void takesOneNumberThatItsWriterMaskedForNoSignOfAnEndedSession() {
        String page = Fixtures.text("zyctd/page-1.html").replace("13800000001", "138****0001");

        assertThat(site.logIn().orElseThrow().isForStrangers(page(page))).isFalse();
    }

    @Test
    void saysWhatToDoWhereItIsNotLetInAndRepeatsNoSecret() {
        LogIn logIn = site.logIn().orElseThrow();

        assertThatExceptionOfType(LogInException.class)
                .isThrownBy(
                        () -> logIn.requireIn(page("{\"ErrorCode\": 1002, \"ErrorMessage\": \"buyer/secret 密码错误\"}")))
                .withMessageContaining("ErrorCode 1002 ****/**** 密码错误")
                .withMessageContaining("BTRADE_ZYCTD_USER and BTRADE_ZYCTD_PASSWORD");
        assertThatExceptionOfType(LogInException.class)
                .isThrownBy(() -> logIn.requireIn(page("<html>404</html>")))
                .withMessageContaining("not JSON");
        assertThat(logIn.request().toString()).doesNotContain("secret", "buyer");
    }

    private void check(Found found) throws LayoutException {
        site.contract()
                .check(BASE.resolve("/gqqg/"), found.items(), 0, found.next().isEmpty());
    }

    private Found read(String html) throws LayoutException {
        return site.list(new Listing(0, page(html)));
    }

    private static Page page(String text) {
        return Page.kept(BASE.resolve("/gqqg/"), 200, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }
}
