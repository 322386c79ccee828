package com.btrade.sandbox.yt1998;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.btrade.sandbox.site.Access;
import com.btrade.sandbox.site.Fault;
import com.btrade.sandbox.site.Visitor;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Yt1998StandIn standIn =
            Yt1998StandIn.start(Yt1998Options.defaults().withPurchases(60, 0));
    private final Visitor visitor = new Visitor(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void aPageFailsAsOftenAsOrderedAndThenIsWell() throws Exception {
        standIn.failPage(2, 2, new Fault.Status(503));
        assertThat(visitor.get(Items.page(1)).statusCode()).isEqualTo(200);
        assertThat(visitor.get(Items.page(2)).statusCode()).isEqualTo(503);
        assertThat(visitor.get(Items.page(2)).statusCode()).isEqualTo(503);
        assertThat(Items.of(visitor, 2)).hasSize(10);
        assertThat(standIn.accessLog()).extracting(Access::status).containsExactly(200, 503, 503, 200);
    }

    @Test
    void faultsComeInTheOrderOfTheirOrdering() throws Exception {
        standIn.failPage(0, 1, new Fault.Status(500));
        standIn.failPage(0, 1, new Fault.TooManyRequests(Duration.ofSeconds(7)));
        assertThat(visitor.get(Items.page(0)).statusCode()).isEqualTo(500);
        HttpResponse<String> second = visitor.get(Items.page(0));
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void aConnectionBreaksInTheMiddleOrAtOnce() throws Exception {
        standIn.failPage(0, 1, new Fault.BrokenConnection());
        assertThatThrownBy(() -> visitor.get(Items.page(0))).isInstanceOf(IOException.class);
        standIn.failPage(1, 5, new Fault.NoAnswer());
        assertThatThrownBy(() -> visitor.get(Items.page(1))).isInstanceOf(IOException.class);
        assertThat(standIn.accessLog()).extracting(Access::status).contains(200, 0);
        assertThat(Items.of(visitor, 0)).hasSize(10);
    }

    @Test
    void anAnswerIsNotJson() throws Exception {
        standIn.failPage(0, 1, new Fault.NotJson());
        assertThatThrownBy(() -> Items.of(visitor, 0)).isInstanceOf(JacksonException.class);
        standIn.failPage(0, 1, new Fault.HtmlErrorPage());
        HttpResponse<String> page = visitor.get(Items.page(0));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("系统繁忙");
    }

    @Test
    void anEndlessBodyGoesOnUntilTheClientHasEnough() throws Exception {
        standIn.failPage(0, 1, new Fault.EndlessBody());
        try (InputStream body =
                visitor.get(Items.page(0), BodyHandlers.ofInputStream()).body()) {
            assertThat(body.readNBytes(5_000_000)).hasSize(5_000_000);
        }
        assertThat(Items.of(visitor, 0)).hasSize(10);
    }

    @Test
    void aHugeBodyIsAsLongAsItSays() throws Exception {
        standIn.failPage(0, 1, new Fault.HugeBody(200_000_000));
        HttpResponse<InputStream> page = visitor.get(Items.page(0), BodyHandlers.ofInputStream());
        assertThat(page.headers().firstValueAsLong("Content-Length")).hasValue(200_000_000);
        try (InputStream body = page.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(200_000_000);
        }
    }

    @Test
    void aPageIsHalfOrUnderAWrongCharset() throws Exception {
        String well = visitor.get(Items.page(0)).body();
        standIn.failPage(0, 1, new Fault.BrokenHtml());
        assertThat(visitor.get(Items.page(0)).body()).isEqualTo(well.substring(0, well.length() / 2));
        standIn.failPage(0, 1, new Fault.WrongCharset(StandardCharsets.ISO_8859_1));
        HttpResponse<byte[]> wrong = visitor.get(Items.page(0), BodyHandlers.ofByteArray());
        assertThat(wrong.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).endsWith("ISO-8859-1"));
        assertThat(new String(wrong.body(), StandardCharsets.UTF_8)).isEqualTo(well);
    }

    @Test
    void aPageSendsToAnotherHost() throws Exception {
        standIn.failPage(0, 1, new Fault.Redirect(URI.create("http://elsewhere.example/")));
        HttpResponse<String> page = visitor.get(Items.page(0));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).contains("http://elsewhere.example/");
    }

    @Test
    void aSlowBodyIsWholeInTheEnd() throws Exception {
        String well = visitor.get(Items.page(0)).body();
        standIn.failPage(0, 1, new Fault.SlowBody(Duration.ofMillis(200)));
        assertThat(visitor.get(Items.page(0)).body()).isEqualTo(well);
    }

    @Test
    void closingEndsAnAnswerUnderWay() throws Exception {
        standIn.failPage(0, 1, new Fault.SlowBody(Duration.ofHours(1)));
        CompletableFuture<HttpResponse<String>> slow = visitor.getLater(Items.page(0));
        await().until(() -> standIn.accessLog().size() == 1);
        standIn.close();
        assertThatThrownBy(slow::join).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void robotsCanFailToo() throws Exception {
        standIn.failRobots(1, new Fault.Status(500));
        assertThat(visitor.get("/robots.txt").statusCode()).isEqualTo(500);
        assertThat(visitor.get("/robots.txt").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultThatIsNoneIsRefused() {
        assertThatThrownBy(() -> standIn.failPage(0, 0, new Fault.NotJson()))
                .hasMessageStartingWith("Invalid number of faults: 0");
        assertThatThrownBy(() -> new Fault.Status(200)).hasMessageStartingWith("Invalid status of a fault: 200");
    }
}
