package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandingTest {
    private static final long DAY = 86_400;

    private static TestIngress ingress;
    private static Samples samples;
    private static RecordedViews recorded;

    @BeforeAll
    static void start() {
        Space space = Sandbox.shared().fresh(LandingTest.class);
        samples = new Samples(space);
        recorded = new RecordedViews(space);
        ingress = TestIngress.on(space);
    }

    @AfterAll
    static void stop() {
        ingress.close();
        recorded.close();
    }

    @Test
    void showsTheBatchAndRecordsTheViewAsTheModelReadsIt() throws Exception {
        int batch = samples.batch("当归");
        String token = samples.link(batch, Channel.WECHAT, TaskType.PURCHASE_PUSH);
        String path = "/purchase/purchaseinfo/" + batch + "?from=%E7%9F%AD%E4%BF%A1&uuid=" + token;
        long before = Instant.now().getEpochSecond();

        HttpResponse<String> page = ingress.page(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("当归", "统货", "1000 公斤", "干度好，无硫", "未注明", samples.purchase(batch), "求购中")
                .contains("width=device-width")
                .doesNotContain("收到的报价");
        List<PageView> views = recorded.of(token);
        assertThat(views)
                .containsExactly(new PageView(
                        new LinkToken(token),
                        path,
                        2,
                        "GET",
                        -1,
                        -1,
                        views.get(0).createTime(),
                        views.get(0).visitor()));
        assertThat(views.get(0).visitor().agent()).startsWith("Java-http-client");
        assertThat(views.get(0).visitor().source()).hasSize(24);
        assertThat(views.get(0).createTime()).isBetween(before, Instant.now().getEpochSecond());
        assertThat(views.get(0).opensPushedLink()).isTrue();
    }

    @Test
    void showsTheBuyerTheQuotesWithTheCheapestFirstComparedAsNumbers() throws Exception {
        int batch = samples.batch("黄芪");
        samples.quote(batch, "100", 0);
        samples.quote(batch, "面议", 0);
        samples.quote(batch, "20", 2);
        samples.quote(batch, "9.5", 1);
        String token = samples.link(batch, Channel.SMS, TaskType.REPLY_REMINDER);

        HttpResponse<String> page = ingress.page("/replydetail?pid=" + batch + "&uuid=" + token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence("黄芪", "报价数", ">4<", "待答复", ">2<", "9.5 元/公斤", "20 元", "100 元", ">面议<");
        assertThat(recorded.of(token)).singleElement().satisfies(view -> {
            assertThat(view.monitorType()).isEqualTo(1);
            assertThat(view.opensPushedLink()).isTrue();
        });
    }

    @Test
    void keepsPricesFromSuppliersWhoTryTheBuyersAddress() {
        int batch = samples.batch("党参");
        samples.quote(batch, "77.5", 0);
        String token = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);

        String page =
                ingress.page("/replydetail?pid=" + batch + "&uuid=" + token).body();

        assertThat(page).contains("党参", "报价数", "价格只对采购人显示").doesNotContain("77.5");
    }

    @Test
    void recordsTheViewOfAnUnknownBatchByAnUnknownLinkAndSaysSo() throws Exception {
        HttpResponse<String> page = ingress.page("/purchase/purchaseinfo/2147483647?uuid=nobody-knows");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有找到这批药材", "Cannot find batch 2147483647");
        assertThat(recorded.of("nobody-knows"))
                .singleElement()
                .extracting(PageView::monitorType)
                .isEqualTo(0);
    }

    @Test
    void takesATokenInOtherCaseForAnUnknownLink() throws Exception {
        int batch = samples.batch("白术");
        String token = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH).toUpperCase(Locale.ROOT);

        ingress.page("/purchase/purchaseinfo/" + batch + "?uuid=" + token);

        assertThat(recorded.of(token))
                .singleElement()
                .extracting(PageView::monitorType)
                .isEqualTo(0);
    }

    @Test
    void answersHeadAsGetWithoutABodyAndRecordsThatAProgramAsked() throws Exception {
        int batch = samples.batch("茯苓");

        HttpResponse<String> known = ingress.head("/purchase/purchaseinfo/" + batch + "?uuid=head");

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEmpty();
        assertThat(ingress.head("/replydetail?pid=2147483647&uuid=head").statusCode())
                .isEqualTo(404);
        assertThat(recorded.of("head")).hasSize(2).extracting(PageView::method).containsOnly("HEAD");
    }

    @Test
    void keepsOneVisitorsViewsInOrder() throws Exception {
        int batch = samples.batch("川芎");
        for (int i = 0; i < 20; i++) {
            ingress.page("/purchase/purchaseinfo/" + batch + "?uuid=in-order&n=" + i);
        }

        assertThat(recorded.of("in-order"))
                .extracting(view -> view.url().replaceAll(".*n=", ""))
                .containsExactly(
                        IntStream.range(0, 20).mapToObj(Integer::toString).toArray(String[]::new));
    }

    @Test
    void saysThatABatchIsClosedOnceItsTermHasPassedButNeverForTermZero() {
        long now = Instant.now().getEpochSecond();
        int endless = samples.batch("甘草", 1, 0, now - 900 * DAY);
        int running = samples.batch("甘草", 1, 7, now - 6 * DAY);
        int passed = samples.batch("甘草", 1, 7, now - 8 * DAY);
        int closed = samples.batch("甘草", 0, 0, now);

        assertThat(show(endless)).contains("求购中");
        assertThat(show(running)).contains("求购中");
        assertThat(show(passed)).contains("已结束").doesNotContain("求购中");
        assertThat(show(closed)).contains("已结束").doesNotContain("求购中");
    }

    @Test
    void showsMarkupInANameAsText() {
        assertThat(show(samples.batch("<script>alert('药')</script>")))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/purchase/purchaseinfo/0?uuid=bad-id",
                "/purchase/purchaseinfo/-1?uuid=bad-id",
                "/purchase/purchaseinfo/01?uuid=bad-id",
                "/purchase/purchaseinfo/%2B1?uuid=bad-id",
                "/purchase/purchaseinfo/2147483648?uuid=bad-id",
                "/purchase/purchaseinfo/99999999999999999999?uuid=bad-id",
                "/purchase/purchaseinfo/%EF%BC%91?uuid=bad-id",
                "/purchase/purchaseinfo/1%20OR%201=1?uuid=bad-id",
                "/purchase/purchaseinfo/1;DROP%20TABLE%20quote?uuid=%27;--",
                "/purchase/purchaseinfo/1",
                "/purchase/purchaseinfo/1?uuid=",
                "/purchase/purchaseinfo/1?uuid=a&uuid=b",
                "/purchase/purchaseinfo/1?uuid=x%27%20OR%20%271%27=%271",
                "/purchase/purchaseinfo/1?uuid=%3Cscript%3E",
                "/replydetail?uuid=bad-id",
                "/replydetail?pid=1%27%20UNION%20SELECT%20password&uuid=bad-id",
                "/replydetail?pid=1",
            })
    void refusesAnIdOrATokenThatIsNoneWithAReason(String path) throws Exception {
        long before = recorded.count();

        HttpResponse<String> page = ingress.page(path);
        HttpResponse<String> json = ingress.asProgram(path);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("链接不完整", "Invalid").doesNotContain("<script");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json.body()).startsWith("{\"error\":\"Invalid ");
        assertThat(recorded.count()).isEqualTo(before);
    }

    @Test
    void refusesAUrlThatIsTooLongToBeKept() {
        String path = "/purchase/purchaseinfo/1?uuid=long&x=" + "x".repeat(2048);

        assertThat(ingress.asProgram(path).body())
                .isEqualTo("{\"error\":\"Invalid url: expected 1 to 2048 characters\"}");
    }

    @Test
    void sendsTheTokenNowhereAndTrustsOnlyItsOwnStyle() {
        HttpResponse<String> page = ingress.page("/purchase/purchaseinfo/1?uuid=");

        assertThat(page.headers().map())
                .containsEntry("Referrer-Policy", List.of("no-referrer"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Cache-Control", List.of("no-store"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("src=", "<link", "<a ");
    }

    @Test
    void refusesWhatItDoesNotHave() {
        assertThat(ingress.page("/").statusCode()).isEqualTo(404);
        assertThat(ingress.page("/purchase/purchaseinfo/").body()).contains("没有这个页面");
        assertThat(ingress.asProgram("/track").statusCode()).isEqualTo(405);
    }

    @Test
    void cannotWriteToTheBusinessDatabase() throws SQLException {
        int before = samples.rows("quote");
        try (Connection mysql = ingress.context().getBean(DataSource.class).getConnection()) {
            assertThatThrownBy(() -> mysql.createStatement().executeUpdate("DELETE FROM purchase_info"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(samples.rows("quote")).isEqualTo(before);
    }

    private static String show(int batch) {
        return ingress.page("/purchase/purchaseinfo/" + batch + "?uuid=reader").body();
    }
}
