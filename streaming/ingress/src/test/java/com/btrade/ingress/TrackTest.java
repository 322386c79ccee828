package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.LinkToken;
import com.btrade.model.PageView;
import com.btrade.model.Visitor;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackTest {
    private static TestIngress ingress;
    private static RecordedViews recorded;

    @BeforeAll
    static void start() {
        Space space = Sandbox.shared().fresh(TrackTest.class);
        recorded = new RecordedViews(space);
        ingress = TestIngress.on(space);
    }

    @AfterAll
    static void stop() {
        ingress.close();
        recorded.close();
    }

    @Test
    void appendsAMessageAsTheWebsiteWritesItWithNumbersAsStringsAndFieldsOfItsOwn() throws Exception {
        long time = Instant.now().getEpochSecond() - 3600;
        HttpResponse<String> answer = ingress.track("""
                {"uuid": "site", "url": "http://www.yaocai.test/quotesuccess?x={当归} 1", "monitor_type": "1",
                 "method": "post", "quoteid": "12", "userid": "7", "messagetype": "1", "createtime": "%d",
                 "referer": {"deep": [1, 2]}}
                """.formatted(time), "application/json; charset=utf-8");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(recorded.of("site"))
                .containsExactly(new PageView(
                        new LinkToken("site"), "http://www.yaocai.test/quotesuccess?x={当归} 1", 1, "POST", 12, 7, time));
    }

    @Test
    void doesNotBelieveACallerWhoLooked() throws Exception {
        String view = """
                {"uuid": "who", "url": "/", "method": "GET", "messagetype": 1,
                 "visitor_agent": "a browser", "visitor_source": "0123456789abcdef01234567"}
                """;

        assertThat(ingress.track(view).statusCode()).isEqualTo(204);
        assertThat(recorded.of("who"))
                .singleElement()
                .satisfies(one -> assertThat(one.visitor()).isEqualTo(Visitor.NOT_KNOWN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_700_000_001L, 9_999_999_999L, 1_700_000_001_000L})
    void takesAMessageOfAnotherTimeToBeOfNow(long time) throws Exception {
        long before = Instant.now().getEpochSecond();
        String view = """
                {"uuid": "far%d", "url": "/", "method": "GET", "messagetype": 1, "createtime": %d}
                """.formatted(time, time);

        assertThat(ingress.track(view).statusCode()).isEqualTo(204);
        assertThat(recorded.of("far" + time))
                .singleElement()
                .satisfies(one -> assertThat(one.createTime())
                        .isBetween(before, Instant.now().getEpochSecond()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"createtime\": null", ", \"createtime\": \"\""})
    void takesAMessageWithoutATimeToBeOfNow(String time) throws Exception {
        String uuid = "timeless-" + time.length();
        long before = Instant.now().getEpochSecond();

        HttpResponse<String> answer = ingress.track(
                "{\"uuid\": \"%s\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1%s}".formatted(uuid, time));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(recorded.of(uuid)).singleElement().satisfies(view -> {
            assertThat(view.createTime()).isBetween(before, Instant.now().getEpochSecond());
            assertThat(view.quoteId()).isEqualTo(PageView.NONE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"uuid\": ",
                "{} {}",
                "{\"messagetype\": 1}",
                "{\"uuid\": \"u\", \"url\": \"/\", \"method\": \"GET\"}",
                "{\"uuid\": \"u\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 2}",
                "{\"uuid\": \"u\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": \"one\"}",
                "{\"uuid\": \"' OR 1\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1}",
                "{\"uuid\": 5, \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1}",
                "{\"uuid\": \"u\", \"url\": \"\", \"method\": \"GET\", \"messagetype\": 1}",
                "{\"uuid\": \"u\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1, \"createtime\": -5}",
                "{\"uuid\": \"u\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1, \"createtime\": [1]}",
                "{\"uuid\": \"u\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1, \"userid\": 1e999999999}",
            })
    void refusesABodyThatIsNoPageViewWithAReason(String body) {
        long before = recorded.count();

        HttpResponse<String> answer = ingress.track(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"Invalid ");
        assertThat(recorded.count()).isEqualTo(before);
    }

    @Test
    void takesABodyOf16KiBAndRefusesOneByteMore() throws Exception {
        String view = "{\"uuid\": \"big\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1, \"pad\": \"%s\"}";
        String fits = view.formatted("x".repeat(16 * 1024 - view.length() + 2));

        assertThat(fits).hasSize(16 * 1024);
        assertThat(ingress.track(fits).statusCode()).isEqualTo(204);
        assertThat(ingress.track(fits + " ").statusCode()).isEqualTo(413);
        assertThat(ingress.track("x".repeat(1_000_000)).statusCode()).isEqualTo(413);
        assertThat(recorded.of("big")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"
            })
    void refusesABodyThatIsNotSentAsJson(String contentType) {
        HttpResponse<String> answer = ingress.track("{}", contentType);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).startsWith("{\"error\":\"");
    }
}
