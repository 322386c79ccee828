package com.btrade.sandbox.zyctd;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.market.Fate;
import com.btrade.sandbox.market.Naming;
import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.market.Purchases;
import com.btrade.sandbox.market.Truth;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.site.Visitor;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZyctdStandInTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), BusinessDate.ZONE);
    private static final List<Purchase> ELSEWHERE = Purchases.make(1998, 200, 50);

    private final ZyctdStandIn standIn =
            ZyctdStandIn.start(ZyctdOptions.of(SiteOptions.defaults().withClock(CLOCK))
                    .withPurchases(60, 20)
                    .withPurchasesOf(ELSEWHERE));
    private final Visitor visitor = new Visitor(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void showsAllPurchasesToWhoIsLoggedIn() throws Exception {
        String session = logIn(standIn.account());
        List<Element> rows = new ArrayList<>();
        int number = 0;
        Document page;
        do {
            page = page(++number, session);
            assertThat(page.select("span.now.numBtn").text()).isEqualTo(Integer.toString(number));
            rows.addAll(purchases(page));
        } while (page.select("a.page").eachText().contains("下一页"));
        assertThat(rows).hasSize(standIn.purchases().size());
        for (int i = 0; i < rows.size(); i++) {
            assertShows(rows.get(i), standIn.purchases().get(i));
        }
    }

    private static void assertShows(Element row, ZyctdPurchase shown) {
        Purchase purchase = shown.purchase();
        assertThat(row.select("td").get(2).text()).isEqualTo(folded(purchase.quantity()));
        assertThat(row.select("td").get(3).text()).isEqualTo(folded(purchase.name()));
        assertThat(row.select("td").get(5).text()).isEqualTo(folded(purchase.origin()));
        if (purchase.fate() != Fate.BAD_MOBILE) {
            assertThat(row.select("td").get(4).text()).isEqualTo(folded(purchase.mobile()));
        }
        Element next = row.nextElementSibling();
        boolean hasQuality = next != null && next.hasClass("check_content");
        assertThat(hasQuality ? next.select("td[colspan=2]").text() : "").isEqualTo(shown.quality());
    }

    @Test
    void masksMobilesForWhoIsNot() throws Exception {
        assertThat(mobiles(page(1, "none"))).allMatch(mobile -> mobile.isEmpty() || mobile.contains("****"));
        assertThat(mobiles(page(1, logIn(standIn.account())))).noneMatch(mobile -> mobile.contains("*"));
    }

    @Test
    void sessionsEndOnDemand() throws Exception {
        String session = logIn(standIn.account());
        standIn.endSessions();
        assertThat(mobiles(page(1, session))).anyMatch(mobile -> mobile.contains("****"));
        String next = logIn(standIn.account());
        standIn.endSessionsAfter(1);
        assertThat(mobiles(page(1, next))).noneMatch(mobile -> mobile.contains("*"));
        assertThat(mobiles(page(2, next))).anyMatch(mobile -> mobile.contains("****"));
        assertThat(mobiles(page(2, logIn(standIn.account())))).noneMatch(mobile -> mobile.contains("*"));
        assertThat(standIn.logIns()).isEqualTo(3);
    }

    @Test
    void refusesAWrongPasswordAndAnIncompleteLogIn() throws Exception {
        assertThat(code(logInAs(new Account("btrade", "wrong")))).isEqualTo(1002);
        assertThat(code(post("{\"LoginName\":\"btrade\"}"))).isEqualTo(1001);
        assertThat(code(logInAs(standIn.account()))).isZero();
        assertThat(standIn.refusedLogIns()).isEqualTo(2);
        assertThat(logInAs(standIn.account()).headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).endsWith("HttpOnly"));
    }

    @Test
    void showsTheLastPageBeyondTheLast() throws Exception {
        Document last = page(999, "none");
        assertThat(last.select("span.now.numBtn").text()).isNotEqualTo("999");
        assertThat(last.select("a.page").eachText()).doesNotContain("下一页");
        assertThat(purchases(last)).isNotEmpty();
    }

    @Test
    void showsPurchasesThatAnotherSiteShowsToo() {
        assertThat(standIn.copies())
                .hasSizeGreaterThan(30)
                .allMatch(copy -> ELSEWHERE.stream()
                        .anyMatch(one -> Objects.equals(one.mobile(), copy.mobile())
                                && one.herb().equals(copy.herb())))
                .anyMatch(copy -> copy.naming() == Naming.ALIAS);
        Truth truth = standIn.truth();
        assertThat(truth.rows()).isEqualTo(standIn.purchases().size());
        assertThat(truth.stored())
                .isEqualTo(60
                        - truth.duplicates()
                        - truth.badMobiles()
                        + standIn.copies().size());
    }

    @Test
    void failsWhenOrdered() throws Exception {
        standIn.failPage(1, 1, new Fault.Status(503));
        standIn.failLogIn(1, new Fault.HtmlErrorPage());
        assertThat(visitor.get("/gqqg/").statusCode()).isEqualTo(503);
        assertThat(logInAs(standIn.account()).body()).contains("系统繁忙");
        assertThat(purchases(page(1, logIn(standIn.account())))).hasSize(20);
    }

    @Test
    void aFieldMoves() throws Exception {
        standIn.moveField(ZyctdLayout.QUALITY_CLASS_RENAMED);
        assertThat(page(1, "none").select("tr.check_content")).isEmpty();
        standIn.moveField(ZyctdLayout.COLUMN_INSERTED);
        assertThat(purchases(page(1, "none")).get(0).select("td")).hasSize(9);
        standIn.moveField(ZyctdLayout.NEXT_RENAMED);
        standIn.moveField(ZyctdLayout.CURRENT_PAGE_RENAMED);
        assertThat(page(1, "none").select("span.now.numBtn, a.page:contains(下一页)"))
                .isEmpty();
        standIn.moveField(ZyctdLayout.COLUMN_REMOVED);
        assertThat(purchases(page(1, "none")).get(0).select("td")).hasSize(8);
    }

    private static List<Element> purchases(Document page) {
        return page.select("tr:not(.check_content)").stream()
                .filter(row -> row.select("td").size() > 7)
                .toList();
    }

    private static List<String> mobiles(Document page) {
        return purchases(page).stream()
                .map(row -> row.select("td").get(4).text())
                .toList();
    }

    private Document page(int number, String session) throws Exception {
        String path = number == 1 ? "/gqqg/" : "/gqqg/0-0-p" + number + ".html";
        return Jsoup.parse(visitor.get(path, "Cookie", "a=b; " + session).body());
    }

    private String logIn(Account account) throws Exception {
        return logInAs(account).headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    }

    private HttpResponse<String> logInAs(Account account) throws Exception {
        return post(new ObjectMapper()
                .writeValueAsString(Map.of(
                        "LoginName",
                        account.user(),
                        "Password",
                        account.password(),
                        "IsNeedCheckCode",
                        "False",
                        "CheckCode",
                        "")));
    }

    private HttpResponse<String> post(String data) throws Exception {
        return visitor.post(
                "/Ajax/AjaxHandle.ashx?CommandName=UserSignService/SignIn",
                "application/x-www-form-urlencoded",
                "Data=" + URLEncoder.encode(data, StandardCharsets.UTF_8));
    }

    private static int code(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body()).get("ErrorCode").asInt();
    }

    private static String folded(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
