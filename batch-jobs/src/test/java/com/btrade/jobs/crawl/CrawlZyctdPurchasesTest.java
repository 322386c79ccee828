package com.btrade.jobs.crawl;

import static com.btrade.jobs.testing.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.Fixtures;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.TestSite;
import com.btrade.jobs.testing.TestSite.Answer;
import com.btrade.jobs.testing.Today;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job on a site with pages from files, its log-in on an address of its own. */
class CrawlZyctdPurchasesTest {
    private static final Space SPACE = Sandbox.shared().fresh(CrawlZyctdPurchasesTest.class);
    private static final Database DATABASE = new Database(SPACE);
    private static final String LOG_IN = "/Ajax/AjaxHandle.ashx?CommandName=UserSignService/SignIn";
    private static final String PASSWORD = "geheim\"2016\\";

    private final TestSite site = new TestSite();
    private final TestSite door = new TestSite();
    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger pagesLeft = new AtomicInteger(Integer.MAX_VALUE);

    @BeforeEach
    void publish() {
        DATABASE.update("DELETE FROM trader_data");
        DATABASE.update("DELETE FROM crawl_rejected");
        site.on("/gqqg/", page("page-1")).on("/gqqg/0-0-p2.html", page("page-2"));
        door.on(LOG_IN, exchange -> {
            forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String session = "session=s" + sessions.incrementAndGet() + "; Path=/";
            text(200, "{\"ErrorCode\": 0}", "Set-Cookie", session).to(exchange);
        });
    }

    @AfterEach
    void closeSites() {
        site.close();
        door.close();
    }

    @Test
    void storesThePurchasesThatItSeesLoggedIn() {
        JobRun run = crawl();

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(run.count("crawl", "read")).isEqualTo(9);
        assertThat(run.count("crawl", "filtered")).isEqualTo(1);
        assertThat(run.count("crawl", "rejected.BAD_MOBILE")).isEqualTo(1);
        assertThat(run.count("load", "written")).isEqualTo(6);
        assertThat(run.count("load", "duplicates")).isEqualTo(1);
        assertThat(DATABASE.rows("SELECT * FROM trader_data ORDER BY id LIMIT 1")
                        .get(0))
                .containsEntry("name", "张三")
                .containsEntry("mobile", "13800000001")
                .containsEntry("purchaseDate", "2026-11-23")
                .containsEntry("variety", "黄芪")
                .containsEntry("spec", "统货")
                .containsEntry("quantity", "2吨")
                .containsEntry("quality", "无硫，干度好")
                .containsEntry("origin", "甘肃")
                .containsEntry("source", 1)
                .containsEntry("status", 0);
        assertThat(DATABASE.rows("SELECT name FROM trader_data WHERE mobile = '13800000004'"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("name", "O'Brien'; DROP TABLE trader_data; --"));
    }

    @Test
    void logsInWithTheFormOfTheSite() {
        crawl();

        assertThat(forms)
                .singleElement()
                .satisfies(form -> assertThat(URLDecoder.decode(form, StandardCharsets.UTF_8))
                        .isEqualTo("Data={\"LoginName\":\"buyer\",\"Password\":\"geheim\\\"2016\\\\\","
                                + "\"IsNeedCheckCode\":\"False\",\"CheckCode\":\"\"}"));
    }

    @Test
    void keepsPasswordAndSessionToItself() throws Exception {
        JobRun run = crawl();

        assertThat(run.output()).doesNotContain("geheim", "session=s");
        assertThat(DATABASE.contents()).doesNotContain("geheim", "session=s");
        for (byte[] body : DATABASE.jdbc()
                .sql("SELECT body FROM crawl_page")
                .query(byte[].class)
                .list()) {
            String page = new String(
                    new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page).contains("<html").doesNotContain("geheim", "138****");
        }
        assertThat(Database.of(SPACE.jobRepositoryUrl(), SPACE)
                        .sql("SELECT COALESCE(GROUP_CONCAT(SHORT_CONTEXT), '') FROM BATCH_STEP_EXECUTION_CONTEXT")
                        .query(String.class)
                        .single())
                .doesNotContain("geheim", "session=s", "13800000001");
    }

    @Test
    void logsInAgainWhereTheSessionEndsInMidCrawl() {
        pagesLeft.set(1);

        JobRun run = crawl();

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(run.count("load", "written")).isEqualTo(6);
        assertThat(sessions).hasValue(2);
    }

    @Test
    void logsInAgainWhereItIsSentToTheDoor() {
        site.on(
                "/gqqg/0-0-p2.html",
                text(302, "", "Location", door.uri("/Sign/In").toString()),
                page("page-2"));

        JobRun run = crawl();

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(sessions).hasValue(2);
    }

    @Test
    void givesUpWhereItIsAStrangerRightAfterALogIn() {
        site.on("/gqqg/", text(200, Fixtures.text("zyctd/page-1-for-strangers.html")));

        JobRun run = crawl();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine()).contains("Cannot stay logged in", "check the account in a browser");
        assertThat(sessions).hasValue(2);
    }

    @Test
    void saysWhatToDoWhereTheLogInFails() {
        door.on(LOG_IN, text(200, "{\"ErrorCode\": 1002, \"ErrorMessage\": \"用户名或密码错误\"}"));

        JobRun run = crawl();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .contains("Cannot log in to", "用户名或密码错误", "check BTRADE_ZYCTD_USER and BTRADE_ZYCTD_PASSWORD");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void saysWhereItFindsNoLogIn() {
        door.on(LOG_IN, text(404, ""));

        assertThat(crawl().lastLine()).contains("Cannot log in: there is no log-in at " + door.uri(LOG_IN));
    }

    @Test
    void doesNotStartWithoutAnAccount() {
        JobRun run = JobRun.inThisJvm(
                SPACE,
                JobName.CRAWL_ZYCTD_PURCHASES,
                new Class<?>[] {Today.class},
                "--BTRADE_ZYCTD_URL=" + site.uri(""));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lastLine())
                .contains("it wants an account, and none is set; set BTRADE_ZYCTD_USER and BTRADE_ZYCTD_PASSWORD");
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void isPassedOverWithoutAnAccountWhereAChainRunsIt() {
        JobRun run = JobRun.inThisJvm(
                SPACE,
                JobName.CRAWL_ZYCTD_CONVERT_PUSH,
                new Class<?>[] {Today.class},
                "--BTRADE_ZYCTD_URL=" + site.uri(""));

        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        assertThat(run.lastLine())
                .contains("Passed over 已跳过: Cannot crawl", "convert-trader-data/convert read=", "publish read=");
    }

    @Test
    void knowsAPurchaseThatTheOtherSiteShowedUnderAnotherName() {
        DATABASE.insertTrader("张三", "13800000001", "北芪", "", "", "", 2);

        JobRun run = crawl();

        assertThat(run.count("load", "written")).isEqualTo(5);
        assertThat(run.count("load", "duplicates")).isEqualTo(2);
    }

    @Test
    void asksForNothingThatRobotsTxtForbids() {
        site.on("/robots.txt", text(200, "User-agent: *\nDisallow: /gqqg/\n"));

        JobRun run = crawl();

        assertThat(run.lastLine()).contains("its robots.txt forbids it to btrade-crawler");
        assertThat(site.requests()).isEmpty();
    }

    /** A page as members see it while their session lasts, else as strangers do. */
    private Answer page(String name) {
        return exchange -> {
            boolean isIn = isCurrent(exchange) && pagesLeft.getAndDecrement() > 0;
            if (!isIn) {
                pagesLeft.set(Integer.MAX_VALUE);
            }
            text(
                            200,
                            Fixtures.text("zyctd/" + name + (isIn ? "" : "-for-strangers") + ".html"),
                            "Content-Type",
                            "text/html")
                    .to(exchange);
        };
    }

    private boolean isCurrent(HttpExchange exchange) {
        String cookie = exchange.getRequestHeaders().getFirst("Cookie");
        return cookie != null && cookie.contains("session=s" + sessions.get());
    }

    private JobRun crawl() {
        return JobRun.inThisJvm(
                SPACE,
                JobName.CRAWL_ZYCTD_PURCHASES,
                new Class<?>[] {Today.class},
                "--BTRADE_ZYCTD_URL=" + site.uri(""),
                "--BTRADE_ZYCTD_LOGIN_URL=" + door.uri(""),
                "--BTRADE_ZYCTD_USER=buyer",
                "--BTRADE_ZYCTD_PASSWORD=" + PASSWORD,
                "--btrade.crawl.zyctd.min-delay=0",
                "--btrade.crawl.zyctd.chunk-size=4");
    }
}
