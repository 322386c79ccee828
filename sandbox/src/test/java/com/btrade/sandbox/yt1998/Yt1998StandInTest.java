package com.btrade.sandbox.yt1998;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.market.Purchase;
import com.btrade.sandbox.site.Access;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Yt1998StandInTest {
    /** Still the 22nd in Greenwich. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T16:30:00Z"), BusinessDate.ZONE);

    private static final Yt1998Options SMALL =
            Yt1998Options.defaults().withClock(CLOCK).withPurchases(120, 43).withSupplies(70);

    private Yt1998StandIn standIn = Yt1998StandIn.start(SMALL);
    private Visitor visitor = new Visitor(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void showsAllPurchasesPageByPageNewestFirst() throws Exception {
        List<JsonNode> items = new ArrayList<>();
        int page = 0;
        for (JsonNode found = Items.of(visitor, page); !found.isEmpty(); found = Items.of(visitor, ++page)) {
            found.forEach(items::add);
        }
        assertThat(page).isEqualTo(17);
        assertThat(items).hasSize(164).hasSize(standIn.truth().rows());
        assertThat(items).extracting(item -> item.get("id").asInt()).doesNotHaveDuplicates();
        assertThat(items)
                .extracting(item -> item.get("dtm").asText())
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .contains("2026-11-23", "2026-11-21")
                .doesNotContain("2026-11-20");
    }

    @Test
    void showsWhatTheSiteShowsOfAPurchase() throws Exception {
        JsonNode item = Items.of(visitor, 5).get(3);
        Purchase shown = standIn.purchases().get(53);
        assertThat(item.get("unam").asText()).isEqualTo(shown.name());
        assertThat(item.get("mob").asText()).isEqualTo(shown.mobile());
        assertThat(item.get("ycnam").asText()).isEqualTo(shown.written());
        assertThat(item.fieldNames())
                .toIterable()
                .contains("dtm", "mob", "unam", "ycnam", "guige", "shul", "chandi", "id", "addr", "qq");
    }

    @Test
    void showsTheOtherSideOfTheMarket() throws Exception {
        List<JsonNode> items = new ArrayList<>();
        int page = 0;
        for (JsonNode found = supplies(page); !found.isEmpty(); found = supplies(++page)) {
            found.forEach(items::add);
        }
        assertThat(items)
                .extracting(item -> item.get("mob").asText()
                        + item.get("unam").asText()
                        + item.get("ycnam").asText())
                .containsExactlyElementsOf(standIn.supplies().stream()
                        .map(supply -> supply.contact().written()
                                + supply.name()
                                + supply.herbs().get(0).text())
                        .toList());
        assertThat(standIn.truthOfSupplies().listings()).isEqualTo(70);
    }

    private JsonNode supplies(int page) throws Exception {
        return visitor.json(Items.page(page).replace("gqflg=1", "gqflg=0")).get("data");
    }

    @Test
    void failsOnOneSideOnly() throws Exception {
        standIn.failSupplies(0, 1, new Fault.Status(503));
        assertThat(visitor.get(Items.page(0)).statusCode()).isEqualTo(200);
        assertThat(visitor.get(Items.page(0).replace("gqflg=1", "gqflg=0")).statusCode())
                .isEqualTo(503);
    }

    @Test
    void showsTheSamePeopleAndHerbsADayLater() {
        try (Yt1998StandIn tomorrow = Yt1998StandIn.start(SMALL.withClock(Clock.offset(CLOCK, Duration.ofDays(1))))) {
            assertThat(tomorrow.purchases()).isEqualTo(standIn.purchases());
            assertThat(tomorrow.day().day()).isEqualTo(standIn.day().day().plusDays(1));
        }
    }

    @Test
    void showsADayEarlierWhatWasPublishedByThen() throws Exception {
        AtomicReference<Duration> back = new AtomicReference<>(Duration.ZERO);
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return CLOCK.instant().minus(back.get());
            }

            @Override
            public ZoneId getZone() {
                return CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        try (Yt1998StandIn site = Yt1998StandIn.start(SMALL.withClock(clock))) {
            back.set(Duration.ofDays(1));

            List<String> shown = new ArrayList<>();
            for (int page = 0; page < 17; page++) {
                Items.of(new Visitor(site), page)
                        .forEach(item -> shown.add(item.get("id").toString()));
            }

            assertThat(shown)
                    .containsExactlyElementsOf(site.purchases().stream()
                            .filter(purchase -> purchase.daysAgo() != 0)
                            .map(purchase -> Integer.toString(purchase.id()))
                            .toList());
        }
    }

    @Test
    void anEmptyCellIsAnEmptyTextOrNothing() throws Exception {
        List<String> cells = new ArrayList<>();
        for (int page = 0; page < 17; page++) {
            Items.of(visitor, page).forEach(item -> cells.add(item.get("chandi").toString()));
        }
        assertThat(cells).contains("\"\"", "null");
    }

    @Test
    void refusesAQueryItCannotRead() throws Exception {
        assertThat(visitor.get(Items.page(0).replace("pageIndex=0", "pageIndex=one"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.get(Items.page(0).replace("gqflg=1", "gqflg=2")).body())
                .contains("Invalid gqflg: 2");
        assertThat(visitor.get(Items.page(0).replace("pageSize=10", "pageSize=0"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(visitor.post(Items.page(0), "application/json", "{}").statusCode())
                .isEqualTo(405);
    }

    @Test
    void saysNotModifiedToWhoHasThePage() throws Exception {
        String tag = visitor.get(Items.page(1)).headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get(Items.page(1), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(visitor.get(Items.page(2), "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDateDecidesWhereNoTagIsKnown() throws Exception {
        String date =
                visitor.get(Items.page(1)).headers().firstValue("Last-Modified").orElseThrow();
        assertThat(visitor.get(Items.page(1), "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
        standIn.moveField(Yt1998Layout.MOBILE_RENAMED);
        HttpResponse<String> changed = visitor.get(Items.page(1), "If-Modified-Since", date);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"phone\"").doesNotContain("\"mob\"");
    }

    @Test
    void seesWhoComesAgainstItsWish() throws Exception {
        visitor.get("/admin/users");
        standIn.failPage(0, 1, new Fault.TooManyRequests(Duration.ofHours(1)));
        visitor.get(Items.page(0));
        visitor.get(Items.page(0));
        assertThat(standIn.forbiddenRequests()).isEqualTo(1);
        assertThat(standIn.hastyRequests()).isEqualTo(1);
        assertThat(standIn.leastGap()).hasValueSatisfying(gap -> assertThat(gap).isPositive());
    }

    @Test
    void logsEachRequest() throws Exception {
        visitor.get(Items.page(3));
        visitor.get("/nowhere");
        assertThat(standIn.accessLog()).extracting(Access::status).containsExactly(200, 404);
        Access first = standIn.accessLog().get(0);
        assertThat(first.path()).isEqualTo("/ytw/second/gongqiu/getSupplyList.jsp");
        assertThat(first.query()).isEqualTo("gqflg=1&pageIndex=3&pageSize=10&order_by=1");
        assertThat(first.agent()).isEqualTo("visitor");
    }

    @Test
    void oneAfterTheOtherIsOneAtATime() throws Exception {
        for (int page = 0; page < 50; page++) {
            visitor.get(Items.page(page));
        }
        assertThat(standIn.mostAtATime()).isEqualTo(1);
    }

    @Test
    void seesWhoComesAtTheSameTime() {
        restart(SMALL.withLatency(Duration.ofMillis(300)));
        List<CompletableFuture<?>> all = List.of(visitor.getLater(Items.page(0)), visitor.getLater(Items.page(1)));
        all.forEach(CompletableFuture::join);
        assertThat(standIn.mostAtATime()).isEqualTo(2);
    }

    @Test
    void robotsMayComeUnlessForbidden() throws Exception {
        assertThat(visitor.get("/robots.txt").body())
                .contains("User-agent: *", "Allow: /ytw/second/gongqiu/")
                .doesNotContain("Crawl-delay");
        restart(SMALL.withCrawlDelay(Duration.ofSeconds(2)).forbidding());
        assertThat(visitor.get("/robots.txt").body()).contains("Disallow: /ytw/second/gongqiu/", "Crawl-delay: 2");
    }

    @Test
    void aPortInUseIsAClearError() {
        int port = standIn.uri().getPort();
        assertThatThrownBy(() -> Yt1998StandIn.start(SMALL.withPort(port)))
                .hasMessageStartingWith("Cannot start the stand-in of 药通网: port " + port + " is in use");
    }

    @Test
    void refusesOptionsThatCannotBe() {
        assertThatThrownBy(() -> SMALL.withPort(70_000)).hasMessageStartingWith("Invalid port: 70000");
        assertThatThrownBy(() -> SMALL.withPurchases(-1, 0)).hasMessageStartingWith("Invalid number of purchases: -1");
    }

    private void restart(Yt1998Options options) {
        standIn.close();
        standIn = Yt1998StandIn.start(options);
        visitor = new Visitor(standIn);
    }
}
