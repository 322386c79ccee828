package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.model.Channel;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.sendcloud.ReceiptPlan;
import com.btrade.sandbox.gateway.sendcloud.Receipts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsHookTest {
    private static Space space;
    private static Callers callers;
    private static TestIngress ingress;
    private static TestIngress other;
    private static Appended appended;

    @BeforeAll
    static void start() {
        space = Sandbox.shared().fresh(SmsHookTest.class);
        callers = new Callers();
        ingress = TestIngress.on(space, Callers.SECRETS);
        other = TestIngress.on(space, Callers.SECRETS);
        appended = new Appended(space);
    }

    @AfterAll
    static void stop() {
        appended.close();
        other.close();
        ingress.close();
        callers.close();
    }

    private static Receipts receipts() {
        return callers.sendCloud.receipts();
    }

    @Test
    void answersTheProvidersLookWithOk() {
        assertThat(ingress.asProgram("/pushpurchase/smshook").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"application/json,13800000021", "text/html,13800000022", "image/gif,13800000023"})
    void answersOkWhateverTheProviderWouldLikeToRead(String type, String phone) throws Exception {
        String form = Callers.encode(receipts().settled("like " + type, phone, 870, 200));

        assertThat(ingress.accepting(type, "/pushpurchase/smshook").statusCode())
                .isEqualTo(200);
        assertThat(ingress.accepting(type, "/pushpurchase/smshook", "application/x-www-form-urlencoded", form)
                        .statusCode())
                .isEqualTo(200);
        assertThat(appended.of(phone)).hasSize(1);
    }

    @Test
    void appendsWhatBecameOfMessages() throws Exception {
        String phone = "13800000001";
        receipts().post(ingress.uri("/pushpurchase/smshook"), receipts().settled("id$" + phone, phone, 870, 200));
        receipts().post(ingress.uri("/pushpurchase/smshook"), receipts().settled("ie$" + phone, phone, 870, 510));
        receipts().post(ingress.uri("/pushpurchase/smshook"), receipts().settled("if$" + phone, phone, 870, 420));
        receipts().post(ingress.uri("/pushpurchase/smshook"), receipts().reply(phone, "退订"));

        assertThat(appended.of(phone))
                .extracting(Receipt::kind, Receipt::messageId, Receipt::code, Receipt::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReceiptKind.DELIVERED, "id$" + phone, "200", ""),
                        org.assertj.core.groups.Tuple.tuple(ReceiptKind.FAILED, "ie$" + phone, "510", ""),
                        org.assertj.core.groups.Tuple.tuple(ReceiptKind.FAILED, "if$" + phone, "420", ""),
                        org.assertj.core.groups.Tuple.tuple(ReceiptKind.REPLY, "", "", "退订"));
    }

    @Test
    void appendsOneMessageForEachOfTwoThousandThatWereAccepted() throws Exception {
        List<Accepted> all = IntStream.range(0, 2000)
                .mapToObj(i -> "139%08d".formatted(i))
                .map(phone -> new Accepted(
                        Instant.now(),
                        phone,
                        "1700000000000_" + "x".repeat(40) + "$" + phone,
                        "r",
                        "870",
                        "b",
                        Map.of()))
                .toList();

        assertThat(Callers.post(ingress, receipts().accepted(all)).statusCode()).isEqualTo(200);
        assertThat(appended.of("13900001999"))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.kind()).isEqualTo(ReceiptKind.ACCEPTED))
                .satisfies(receipt -> assertThat(receipt.channel()).isEqualTo(Channel.SMS));
    }

    @Test
    void takesWhatTheProviderTellsByItselfOnceAndTwice() throws Exception {
        List<String> phones =
                IntStream.range(0, 100).mapToObj(i -> "137%08d".formatted(i)).toList();
        Map<Integer, Integer> shares = Map.of(200, 60, 510, 20, 420, 20);
        callers.sendCloud.followPlan(
                new ReceiptPlan(ingress.uri("/pushpurchase/smshook"), Duration.ofMillis(20), shares, 30, 10, 7));

        callers.tell(phones);

        assertThat(callers.sendCloud.truth().all()).hasSizeGreaterThanOrEqualTo(100);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Map<String, List<Receipt>> told = appended.byRecipient();
            assertThat(told).containsKeys(phones.toArray(String[]::new));
            assertThat(phones).allSatisfy(phone -> {
                assertThat(told.get(phone)).extracting(Receipt::kind).contains(ReceiptKind.ACCEPTED);
                assertThat(told.get(phone).stream()
                                .filter(receipt -> receipt.kind().endsMessage())
                                .map(Receipt::fact)
                                .distinct())
                        .hasSize(1);
            });
        });
    }

    @Test
    void takesATokenOnceWhicheverProcessItComesTo() throws Exception {
        String phone = "13800000002";
        Map<String, String> receipt = receipts().settled("twice", phone, 870, 200);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Callers.post(i % 2 == 0 ? ingress : other, receipt)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .contains(200)
                .isSubsetOf(200, 503);
        assertThat(Callers.post(other, receipt).statusCode())
                .as("it is stored, and the provider may not have heard so")
                .isEqualTo(200);
        assertThat(appended.of(phone)).hasSize(1);
    }

    @Test
    void refusesATokenThatComesBackAroundSomethingElse() throws Exception {
        Map<String, String> receipt = receipts().settled("genuine", "13800000003", 870, 200);
        assertThat(Callers.post(ingress, receipt).statusCode()).isEqualTo(200);
        receipt.put("phone", "13800000004");

        HttpResponse<String> answer = Callers.post(other, receipt);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Invalid token: it came with something else before\"}");
        assertThat(appended.of("13800000004")).isEmpty();
    }

    @Test
    void refusesWhatAnotherKeySignedAndWhatWasSignedTooLongAgo() throws Exception {
        String phone = "13800000005";
        assertThat(Callers.post(ingress, callers.stranger.receipts().settled("f", phone, 870, 200))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Callers.post(ingress, callers.slow.receipts().settled("l", phone, 870, 200))
                        .body())
                .contains("Invalid timestamp");
        assertThat(appended.of(phone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "timestamp=1&timestamp=2", "=&=", "token=%zz", "timestamp=soon&token=t&signature=s"})
    void refusesAFormThatIsNotTheProviders(String body) {
        assertThat(ingress.post("/pushpurchase/smshook", "application/x-www-form-urlencoded", body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesABodyOverHalfAMebibyte() {
        assertThat(ingress.post(
                                "/pushpurchase/smshook",
                                "application/x-www-form-urlencoded",
                                "a=" + "x".repeat(600_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void putsAGenuineCallbackThatItDoesNotUnderstandAside() {
        Map<String, String> receipt = new HashMap<>(receipts().settled("odd", "13800000006", 870, 200));
        receipt.put("eventType", "17");

        assertThat(Callers.post(ingress, receipt).statusCode()).isEqualTo(200);
        assertThat(appended.deadLetters()).anySatisfy(letter -> {
            assertThat(letter.value()).contains("13800000006");
            assertThat(new String(letter.headers().lastHeader("reason").value()))
                    .startsWith("Invalid eventType");
        });
    }

    @Test
    void losesNothingThatComesAgainAfterKafkaWasAway() throws Exception {
        Map<String, String> receipt = receipts().settled("again", "13800000007", 870, 200);
        try (TestIngress cut = TestIngress.on(space, with("BTRADE_KAFKA_SERVERS=127.0.0.1:1"))) {
            HttpResponse<String> answer = Callers.post(cut, receipt);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        }
        Map<String, String> another = new HashMap<>(receipt);
        another.put("phone", "13800000012");
        assertThat(Callers.post(ingress, another).statusCode()).isEqualTo(403);

        assertThat(Callers.post(ingress, receipt).statusCode()).isEqualTo(200);
        assertThat(appended.of("13800000007")).hasSize(1);
    }

    @Test
    void losesNothingThatComesAgainAfterMysqlWasAwayOrAProcessDied() throws Exception {
        Map<String, String> receipt = receipts().settled("mysql", "13800000008", 870, 200);
        try (TestIngress cut = TestIngress.on(space, with("BTRADE_MYSQL_URL=jdbc:mysql://127.0.0.1:1/yaocai"))) {
            assertThat(Callers.post(cut, receipt).statusCode()).isEqualTo(503);
        }
        assertThat(Callers.post(ingress, receipt).statusCode()).isEqualTo(200);
        Samples samples = new Samples(space);
        samples.change("UPDATE callback_token SET spent = 0, claimed_until = 1");

        assertThat(Callers.post(ingress, receipt).statusCode()).isEqualTo(200);
        assertThat(appended.of("13800000008"))
                .as(
                        "it died between Kafka and MySQL: the same fact stands there twice, and is told apart by the reader")
                .hasSize(2)
                .extracting(Receipt::fact)
                .containsOnly(appended.of("13800000008").get(0).fact());
    }

    @Test
    void refusesEverythingWithoutTheSecretAndSaysWhichOneIsMissing() {
        try (TestIngress closed = TestIngress.on(space)) {
            HttpResponse<String> answer = Callers.post(closed, receipts().settled("s", "13800000009", 870, 200));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("BTRADE_SENDCLOUD_APP_KEY is not set");
            assertThat(closed.asProgram("/pushpurchase/smshook").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsWhatItTookAndWhatItRefused() {
        Space own = Sandbox.shared().fresh(SmsHookTest.class);
        try (TestIngress counting = TestIngress.on(own, Callers.SECRETS)) {
            Map<String, String> receipt = receipts().settled("count", "13800000010", 870, 200);
            Callers.post(counting, receipt);
            Callers.post(counting, receipt);
            Callers.post(counting, callers.stranger.receipts().settled("f", "13800000010", 870, 200));
            Callers.post(counting, callers.stranger.receipts().settled("g", "13800000010", 870, 200));
            Callers.post(counting, callers.slow.receipts().settled("l", "13800000010", 870, 200));
            receipt.put("phone", "13800000011");
            Callers.post(counting, receipt);
        }
        Samples samples = new Samples(own);
        await().untilAsserted(() -> assertThat(List.of(
                        samples.callbacks("sendcloud", "TAKEN"),
                        samples.callbacks("sendcloud", "REPEATED"),
                        samples.callbacks("sendcloud", "FORGED"),
                        samples.callbacks("sendcloud", "LATE"),
                        samples.callbacks("sendcloud", "REPLAYED")))
                .containsExactly(1L, 1L, 2L, 1L, 1L));
    }

    private static String[] with(String variable) {
        String[] all = java.util.Arrays.copyOf(Callers.SECRETS, Callers.SECRETS.length + 1);
        all[all.length - 1] = variable;
        return all;
    }
}
