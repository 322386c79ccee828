package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Mutation;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to the ingress is taken, put aside or refused, and counted as that: genuine requests, mutants of them
 * and those kept in {@code callbacks.txt}. {@code -Dbtrade.fuzz=20} sends that many times as many; the profile nightly does.
 */
class FuzzedCallbacksTest {
    private static final int MUTANTS = 200 * Integer.getInteger("btrade.fuzz", 1);
    private static final long SEED = 20_261_127;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SMS_HOOK = "/pushpurchase/smshook";
    private static final String WECHAT_HOOK = "/pushpurchase/wechathook/suppliers?";
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 413, 414, 415);

    private static Space space;
    private static Callers callers;
    private static TestIngress ingress;
    private static Samples samples;
    private static String token;
    private static int batch;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void start() {
        space = Sandbox.shared().fresh(FuzzedCallbacksTest.class);
        callers = new Callers();
        ingress = TestIngress.on(space, Callers.SECRETS);
        samples = new Samples(space);
        batch = samples.batch("当归");
        token = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);
    }

    @AfterAll
    static void stop() {
        ingress.close();
        callers.close();
    }

    @Test
    void countsEveryFormOfTheSmsProviderByWhatBecameOfIt() throws Exception {
        Space own = Sandbox.shared().fresh(FuzzedCallbacksTest.class);
        Map<String, String> good = receipt("after");
        List<Integer> statuses = new ArrayList<>();
        try (TestIngress counting = TestIngress.on(own, Callers.SECRETS)) {
            for (int i = 0; i < MUTANTS; i++) {
                statuses.add(i % 2 == 0 ? mutatedForm(counting) : mutatedField(counting));
            }
            assertThat(Callers.post(counting, good).statusCode()).isEqualTo(200);
        }

        requireNoneFailed(statuses);
        assertThat(counted(own)).isEqualTo(MUTANTS + 1);
        try (Appended appended = new Appended(own)) {
            assertThat(appended.of(good.get("phone"))).isNotEmpty();
            assertThat(appended.deadLetters())
                    .isNotEmpty()
                    .allSatisfy(letter -> assertThat(
                                    letter.headers().lastHeader("reason").value())
                            .isNotEmpty());
        }
    }

    @Test
    void countsEveryEventOfWechatByWhatBecameOfIt() {
        Space own = Sandbox.shared().fresh(FuzzedCallbacksTest.class);
        List<byte[]> genuine = Stream.of(finished("success"), finished("failed:user block"), SUBSCRIBE)
                .map(FuzzedCallbacksTest::bytes)
                .toList();
        List<Integer> statuses = new ArrayList<>();
        try (TestIngress counting = TestIngress.on(own, Callers.SECRETS)) {
            for (int i = 0; i < MUTANTS; i++) {
                statuses.add(event(counting, Mutation.of(genuine, random)));
            }
            assertThat(event(counting, bytes(finished("success")))).isEqualTo(200);
        }

        requireNoneFailed(statuses);
        assertThat(counted(own)).isEqualTo(MUTANTS + 1);
    }

    @Test
    void refusesAddressesAndAnswersAndViewsThatAreNone() throws Exception {
        List<byte[]> views = List.of(bytes("{\"uuid\": \"u\", \"url\": \"/\", \"method\": \"GET\", \"monitor_type\": 1,"
                + " \"quoteid\": \"5\", \"userid\": 6, \"messagetype\": 1, \"createtime\": 1700000000}"));
        List<byte[]> answers = List.of(bytes("uuid=" + token + "&option=2"), bytes("option=3&uuid=" + token));
        List<byte[]> queries = List.of(bytes("uuid=" + token), bytes("from=x&uuid=" + token + "&n=1"));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < MUTANTS; i++) {
            byte[] query = Mutation.of(queries, random);
            statuses.add(ingress.post("/track", "application/json", Mutation.of(views, random))
                    .statusCode());
            statuses.add(ingress.post("/feedback", FORM, Mutation.of(answers, random))
                    .statusCode());
            statuses.add(ingress.page("/purchase/purchaseinfo/" + batch + "?" + escaped(query))
                    .statusCode());
            statuses.add(ingress.page("/optout?" + escaped(query)).statusCode());
        }
        requireNoneFailed(statuses);
        assertThat(samples.texts("SELECT address FROM opt_out")).isEmpty();
    }

    @Test
    void refusesWhatIsKeptOfEarlierFinds() throws Exception {
        List<String> kept = new String(
                        FuzzedCallbacksTest.class
                                .getResourceAsStream("/poison/callbacks.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(kept).isNotEmpty().allSatisfy(line -> {
            String[] parts = line.split(" ", 4);
            String path = parts[1].replace(
                    "{wechat}", WECHAT_HOOK + callers.wechat.events().signature(Callers.SUPPLIERS));
            String body = parts[3].replace("{sms}", Callers.encode(receipt("kept")))
                    .replace("{token}", token)
                    .replace("\\n", "\n");
            assertThat(ingress.post(path, parts[2], body).statusCode()).isEqualTo(Integer.parseInt(parts[0]));
        });
    }

    /** Mutated as a whole: what is left of its signature may be genuine or not. */
    private int mutatedForm(TestIngress to) {
        return to.post(SMS_HOOK, FORM, Mutation.of(List.of(bytes(Callers.encode(receipt("m")))), random))
                .statusCode();
    }

    /** Genuinely signed around a field that no provider writes. */
    private int mutatedField(TestIngress to) {
        Map<String, String> receipt = random.nextBoolean() ? receipt("f") : accepted();
        List<String> fields = receipt.keySet().stream()
                .filter(name -> !Set.of("timestamp", "token", "signature").contains(name))
                .toList();
        String field = fields.get(random.nextInt(fields.size()));
        byte[] value = Mutation.of(List.of(bytes(receipt.get(field))), random);
        receipt.put(field, new String(value, StandardCharsets.UTF_8));
        return Callers.post(to, receipt).statusCode();
    }

    private static Map<String, String> receipt(String id) {
        return new LinkedHashMap<>(callers.sendCloud.receipts().settled(id, "13800000001", 870, 510));
    }

    private static Map<String, String> accepted() {
        Map<String, String> receipt = callers.sendCloud.receipts().reply("13800000001", "退订");
        receipt.put("eventType", "1");
        receipt.put("smsIds", "[\"a$13800000001\",\"b$13800000002\"]");
        receipt.put("phones", "[\"13800000001\",\"13800000002\"]");
        return receipt;
    }

    private static final String SUBSCRIBE = "<xml><MsgType>event</MsgType><Event>subscribe</Event></xml>";

    private static String finished(String status) {
        return callers.wechat.events().finished(Callers.SUPPLIERS, "oFuzz", "2000000001", status);
    }

    private static int event(TestIngress to, byte[] xml) {
        return to.post(WECHAT_HOOK + callers.wechat.events().signature(Callers.SUPPLIERS), "text/xml", xml)
                .statusCode();
    }

    private static void requireNoneFailed(List<Integer> statuses) {
        assertThat(statuses)
                .as("requests %d of seed %d", statuses.size(), SEED)
                .allMatch(status -> REFUSED.contains(status) || status == 200 || status == 204)
                .anyMatch(REFUSED::contains)
                .anyMatch(status -> status < 300);
    }

    /** All callbacks that an ingress wrote the outcome of when it ended. */
    private static long counted(Space space) {
        return Long.parseLong(new Samples(space)
                .texts("SELECT COALESCE(SUM(amount), 0) FROM callback_count")
                .get(0));
    }

    /** Any bytes as a query that a client can send. */
    private static String escaped(byte[] query) {
        StringBuilder escaped = new StringBuilder();
        IntStream.range(0, Math.min(query.length, 2_000))
                .map(i -> query[i] & 0xff)
                .forEach(one -> {
                    boolean plain = one == '&' || one == '=' || (one < 128 && Character.isLetterOrDigit(one));
                    escaped.append(
                            plain
                                    ? Character.toString(one)
                                    : URLEncoder.encode(Character.toString(one), StandardCharsets.ISO_8859_1));
                });
        return escaped.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
