package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.PageView;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoresAwayTest {
    /** Port 1 is never given out, so nobody listens there. */
    private static final String NOBODY = "127.0.0.1:1";

    private static final String VIEW = "{\"uuid\": \"u\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1}";

    private static Space space;
    private static Samples samples;

    @BeforeAll
    static void start() {
        space = Sandbox.shared().fresh(StoresAwayTest.class);
        samples = new Samples(space);
    }

    @Test
    void asksToComeBackWhileKafkaIsAwayAndShowsNothingThatWasNotRecorded() {
        int batch = samples.batch("三七");
        try (TestIngress ingress = TestIngress.on(space, "BTRADE_KAFKA_SERVERS=" + NOBODY)) {
            HttpResponse<String> page = ingress.page("/purchase/purchaseinfo/" + batch + "?uuid=u");
            HttpResponse<String> track = ingress.track(VIEW);

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(page.body()).contains("请稍后再打开").doesNotContain("三七");
            assertThat(track.statusCode()).isEqualTo(503);
            assertThat(track.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(track.body()).isEqualTo("{\"error\":\"Cannot record the view: Kafka does not answer\"}");
            assertThat(ingress.asProgram("/health").body())
                    .isEqualTo("{\"status\":\"up\",\"kafka\":\"down\",\"mysql\":\"up\"}");
        }
    }

    @Test
    void refusesAtOnceWhatWouldPileUpBehindAKafkaThatIsAway() {
        try (TestIngress ingress =
                TestIngress.on(space, "BTRADE_KAFKA_SERVERS=" + NOBODY, "btrade.ingress.appends-at-once=1")) {
            List<CompletableFuture<HttpResponse<String>>> many = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> ingress.track(VIEW)))
                    .limit(2)
                    .toList();

            assertThat(many.stream().map(CompletableFuture::join).map(HttpResponse::body))
                    .anyMatch(body -> body.contains("Kafka does not answer"))
                    .anyMatch(body -> body.contains("too many requests are waiting"));
        }
    }

    @Test
    void recordsTheViewWhileMysqlIsAwayAndSaysThatDetailsAreUnavailable() throws Exception {
        int batch = samples.batch("麦冬");
        String token = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);
        try (TestIngress ingress = TestIngress.on(space, "BTRADE_MYSQL_URL=jdbc:mysql://" + NOBODY + "/yaocai");
                RecordedViews recorded = new RecordedViews(space)) {
            HttpResponse<String> page = ingress.page("/purchase/purchaseinfo/" + batch + "?uuid=" + token);

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isEmpty();
            assertThat(page.body()).contains("采购详情暂时无法显示", "details are unavailable");
            assertThat(recorded.of(token))
                    .singleElement()
                    .extracting(PageView::monitorType)
                    .isEqualTo(0);
            assertThat(ingress.track(VIEW).statusCode()).isEqualTo(204);
            assertThat(ingress.asProgram("/health").body())
                    .isEqualTo("{\"status\":\"up\",\"kafka\":\"up\",\"mysql\":\"down\"}");
        }
    }
}
