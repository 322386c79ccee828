package com.btrade.sandbox.gateway.sendcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.sandbox.gateway.Caller;
import com.btrade.sandbox.gateway.Json;
import com.btrade.sandbox.gateway.Mishap;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendCloudStandInTest {
    private static final String PHONE = "13800000001";
    private static final String OTHER = "13800000002";

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private SendCloudStandIn provider;

    @BeforeEach
    void start() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        provider = SendCloudStandIn.start(SendCloudOptions.of("me", "key").withClock(clock));
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void takesARightCallAndNamesAMessageIdPerPhone() throws Exception {
        Map<String, Object> answer = call("/sendx", sendx("r1", PHONE, OTHER));
        assertThat(answer).containsEntry("statusCode", 200L);
        assertThat(ids(answer)).hasSize(2).anyMatch(id -> String.valueOf(id).endsWith("$" + PHONE));
        assertThat(provider.truth().times()).isEqualTo(Map.of(PHONE, 1, OTHER, 1));
    }

    @Test
    void takesTheSameRequestIdOnceWithinAnHour() throws Exception {
        Map<String, Object> first = call("/sendx", sendx("r1", PHONE));
        now = now.plus(Duration.ofMinutes(59));
        assertThat(call("/sendx", sendx("r1", PHONE))).isEqualTo(first);
        now = now.plus(Duration.ofMinutes(2));
        call("/sendx", sendx("r1", PHONE));
        assertThat(provider.truth().times()).isEqualTo(Map.of(PHONE, 2));
    }

    @Test
    void refusesWhatIsWronglySignedOrLate() throws Exception {
        Map<String, String> wrong = sendx("r1", PHONE);
        wrong.put("timestamp", Long.toString(now.minusSeconds(90).toEpochMilli()));
        assertThat(call("/sendx", wrong)).containsEntry("statusCode", 461L);
        Map<String, String> signed = sign(sendx("r1", PHONE));
        signed.put("templateId", "2712");
        assertThat(Caller.form(provider.uri().resolve("/sendx"), signed)).containsEntry("statusCode", 422L);
        Map<String, String> stranger = sendx("r1", PHONE);
        stranger.put("smsUser", "you");
        assertThat(call("/sendx", stranger)).containsEntry("statusCode", 471L);
        assertThat(provider.truth().all()).isEmpty();
    }

    @Test
    void refusesValuesThatAreTooLongOrHoldALinkOrAreMissing() throws Exception {
        assertThat(call("/send", send(Map.of("%name%", "x".repeat(33))))).containsEntry("statusCode", 442L);
        assertThat(call("/send", send(Map.of("%name%", "see www.x.cn")))).containsEntry("statusCode", 442L);
        Map<String, String> none = send(Map.of());
        none.put("vars", "{}");
        assertThat(call("/send", none)).containsEntry("statusCode", 441L);
        Map<String, String> unknown = send(Map.of());
        unknown.put("templateId", "999");
        assertThat(call("/send", unknown)).containsEntry("statusCode", 431L);
    }

    @Test
    void tellsWhoOfSeveralWasRefused() throws Exception {
        provider.mishaps().refuse(OTHER, 1, 481);
        Map<String, Object> answer = call("/sendx", sendx("r1", PHONE, OTHER));
        assertThat(answer).containsEntry("statusCode", 311L);
        assertThat(String.valueOf(answer)).contains(OTHER, "481");
        provider.mishaps().refuse(OTHER, 1, 481);
        assertThat(call("/sendx", sendx("r2", OTHER))).containsEntry("statusCode", 481L);
        assertThat(provider.truth().times()).isEqualTo(Map.of(PHONE, 1));
    }

    @Test
    void hasMishapsWithAndWithoutEffect() throws Exception {
        provider.mishaps().next(1, new Mishap.NoAnswer(true));
        provider.mishaps().next(1, new Mishap.Reset(false));
        provider.mishaps().next(1, new Mishap.Http(502));
        provider.mishaps().next(1, new Mishap.Garbage());
        provider.mishaps().next(1, new Mishap.Code(499));
        for (int i = 0; i < 4; i++) {
            Map<String, String> request = sendx("r" + i, PHONE);
            assertThatThrownBy(() -> call("/sendx", request)).isNotInstanceOf(AssertionError.class);
        }
        assertThat(call("/sendx", sendx("r4", PHONE))).containsEntry("statusCode", 499L);
        assertThat(provider.truth().times()).isEqualTo(Map.of(PHONE, 2));
    }

    @Test
    void saysWhatBecameOfAMessageButNotFreshlyForTenMinutes() throws Exception {
        String id = String.valueOf(ids(call("/sendx", sendx("r1", PHONE))).get(0));
        Map<String, String> question = new LinkedHashMap<>(Map.of("smsUser", "me", "days", "1", "smsIds", id));
        assertThat(String.valueOf(call("/status/query", question))).contains("statusCode=0");
        provider.settle(id, 500);
        assertThat(String.valueOf(call("/status/query", question))).contains("statusCode=0");
        now = now.plus(Duration.ofMinutes(11));
        assertThat(String.valueOf(call("/status/query", question))).contains("statusCode=500");
    }

    @Test
    void answersAStatusQueryInPages() throws Exception {
        for (int i = 0; i < 5; i++) {
            call("/sendx", sendx("r" + i, PHONE));
        }
        Map<String, String> question =
                new LinkedHashMap<>(Map.of("smsUser", "me", "days", "1", "phones", PHONE, "start", "4", "limit", "2"));
        assertThat(String.valueOf(call("/status/query", question))).contains("total=5", "count=1");
    }

    @Test
    void tellsAHookWhatBecameOfMessages() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        hook.start();
        URI uri = URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/");
        provider.followPlan(new ReceiptPlan(uri, Duration.ofMillis(20), Map.of(200, 100), 100, 100, 1));
        call("/sendx", sendx("r1", PHONE));
        Awaitility.await().until(() -> heard.size() == 4);
        hook.stop(0);
        assertThat(heard).filteredOn(text -> text.contains("eventType=1")).hasSize(1);
        assertThat(heard).filteredOn(text -> text.contains("eventType=2")).hasSize(2);
        assertThat(heard).filteredOn(text -> text.contains("replyContent=TD")).hasSize(1);
    }

    private static List<?> ids(Map<String, Object> answer) {
        return (List<?>) Json.asObject(answer.get("info")).get("smsIds");
    }

    private Map<String, Object> call(String path, Map<String, String> parameters) throws Exception {
        return Caller.form(provider.uri().resolve(path), sign(parameters));
    }

    private Map<String, String> sendx(String requestId, String... phones) {
        List<Map<String, Object>> tos = new ArrayList<>();
        for (String phone : phones) {
            tos.add(Map.of("phone", phone, "vars", vars(Map.of())));
        }
        Map<String, String> parameters = common(requestId);
        parameters.put("tos", Json.write(tos));
        return parameters;
    }

    private Map<String, String> send(Map<String, String> more) {
        Map<String, String> parameters = common("r");
        parameters.put("phone", PHONE);
        parameters.put("vars", Json.write(vars(more)));
        return parameters;
    }

    private Map<String, String> common(String requestId) {
        return new LinkedHashMap<>(Map.of(
                "smsUser", "me",
                "templateId", "1896",
                "msgType", "0",
                "sendRequestId", requestId,
                "timestamp", Long.toString(now.toEpochMilli())));
    }

    private static Map<String, String> vars(Map<String, String> more) {
        Map<String, String> vars = new TreeMap<>(
                Map.of("%num%", "1", "%name%", "当归", "%price%", "9", "%unit%", "公斤", "%purchaseinfoid%", "1&uuid=2"));
        vars.putAll(more);
        return vars;
    }

    private static Map<String, String> sign(Map<String, String> parameters) throws Exception {
        StringBuilder text = new StringBuilder("key&");
        new TreeMap<>(parameters)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('&'));
        byte[] digest = MessageDigest.getInstance("MD5")
                .digest(text.append("key").toString().getBytes(StandardCharsets.UTF_8));
        Map<String, String> signed = new LinkedHashMap<>(parameters);
        signed.put("signature", HexFormat.of().formatHex(digest));
        return signed;
    }
}
