package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Space space;
    private static TestIngress ingress;
    private static Samples samples;
    private static MongoClient mongo;
    private static MongoCollection<Document> feedback;

    @BeforeAll
    static void start() {
        space = Sandbox.shared().fresh(AnswersTest.class);
        samples = new Samples(space);
        ingress = TestIngress.on(space);
        ConnectionString uri = new ConnectionString(space.mongoUri());
        mongo = MongoClients.create(uri);
        feedback =
                mongo.getDatabase(Objects.requireNonNull(uri.getDatabase())).getCollection(MongoCollections.FEED_BACK);
    }

    @AfterAll
    static void stop() {
        ingress.close();
        mongo.close();
    }

    @BeforeEach
    void empty() {
        samples.change("DELETE FROM opt_out");
        feedback.deleteMany(new Document());
    }

    @Test
    void offersTheFourAnswersToWhoCameByALinkOfAPushOnly() {
        int batch = samples.batch("当归");
        String push = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);
        String reminder = samples.link(batch, Channel.SMS, TaskType.REPLY_REMINDER);

        assertThat(ingress.page("/purchase/purchaseinfo/" + batch + "?uuid=" + push)
                        .body())
                .contains("这不是我的药材", "价格不合适", "暂时没货", "不要再通知我", "not my herb", "do not tell me again")
                .contains("value=\"" + push + "\"");
        assertThat(ingress.page("/replydetail?pid=" + batch + "&uuid=" + reminder)
                        .body())
                .doesNotContain("<form");
        assertThat(ingress.page("/purchase/purchaseinfo/" + batch + "?uuid=stranger")
                        .body())
                .doesNotContain("<form");
    }

    @Test
    void keepsAnAnswerOnceAndActsOnNotMyHerb() {
        String token = samples.link(samples.batch("当归"), Channel.SMS, TaskType.PURCHASE_PUSH);
        long before = Instant.now().getEpochSecond();

        HttpResponse<String> page = answer(token, "1");
        answer(token, "1");
        answer(token, "2");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("今后不再通知您这种药材的采购");
        List<Document> kept = feedback.find().into(new ArrayList<>());
        assertThat(kept).hasSize(2).allMatch(one -> one.getString("uuid").equals(token));
        assertThat(kept)
                .filteredOn(one -> one.getInteger("option") == 1)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getString("text")).isEqualTo("这不是我的药材");
                    assertThat(one.getLong("createtime"))
                            .isBetween(before, Instant.now().getEpochSecond());
                });
        assertThat(wishes()).containsExactly("13800000000 MOBILE HERB 1 FEEDBACK");
    }

    @Test
    void promisesNothingOfAHerbWhoseBatchIsGone() {
        int batch = samples.batch("当归");
        String token = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);
        samples.change("DELETE FROM purchase_info WHERE id = " + batch);

        HttpResponse<String> page = answer(token, "1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("谢谢您的反馈", "Thank you for telling us").doesNotContain("今后不再通知您这种药材的采购");
        assertThat(feedback.countDocuments()).isEqualTo(1);
        assertThat(wishes()).isEmpty();
    }

    @Test
    void onlyKeepsThePriceAndTheStock() {
        String token = samples.link(samples.batch("当归"), Channel.SMS, TaskType.PURCHASE_PUSH);
        assertThat(answer(token, "2").body()).contains("谢谢您的反馈");
        assertThat(answer(token, "3").body()).contains("谢谢您的反馈");
        assertThat(feedback.countDocuments()).isEqualTo(2);
        assertThat(wishes()).isEmpty();
    }

    @Test
    void optsNobodyOutWhenAPreviewOrAScannerFollowsTheLink() {
        String token = samples.link(samples.batch("当归"), Channel.SMS, TaskType.PURCHASE_PUSH);

        HttpResponse<String> page = ingress.page("/optout?uuid=" + token);
        ingress.head("/optout?uuid=" + token);
        ingress.asProgram("/feedback?uuid=" + token + "&option=4");

        assertThat(page.body())
                .contains("138****0000", "确认退订", "method=\"post\"")
                .doesNotContain("13800000000");
        assertThat(wishes()).isEmpty();
        assertThat(feedback.countDocuments()).isZero();
    }

    @Test
    void optsOutWhoConfirmsAndTheSecondTimeChangesNothing() {
        String token = samples.link(samples.batch("当归"), Channel.SMS, TaskType.PURCHASE_PUSH);

        HttpResponse<String> page = ingress.post("/optout", FORM, "uuid=" + token);
        ingress.post("/optout", FORM, "uuid=" + token);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("您不会再收到采购通知").doesNotContain("谢谢您的反馈");
        assertThat(wishes()).containsExactly("13800000000 MOBILE ALL 0 LINK");
        assertThat(feedback.countDocuments()).isEqualTo(1);
    }

    @Test
    void heedsTheFourthAnswerToo() {
        String token = samples.link(samples.batch("当归"), Channel.SMS, TaskType.PURCHASE_PUSH);
        assertThat(answer(token, "4").body()).contains("您不会再收到采购通知");
        assertThat(wishes()).containsExactly("13800000000 MOBILE ALL 0 FEEDBACK");
    }

    @ParameterizedTest
    @CsvSource({
        "/feedback, uuid=stranger&option=1, 404",
        "/feedback, option=1, 400",
        "/feedback, uuid=a%27%20OR%201=1&option=1, 400",
        "/optout, uuid=stranger, 404",
        "/optout, '', 400",
    })
    void refusesALinkThatItDoesNotKnow(String path, String form, int status) {
        HttpResponse<String> refused = ingress.post(path, FORM, form);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(wishes()).isEmpty();
        assertThat(feedback.countDocuments()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "x", "''", "99999999999"})
    void refusesAnAnswerThatIsNone(String option) {
        String token = samples.link(samples.batch("当归"), Channel.SMS, TaskType.PURCHASE_PUSH);
        assertThat(answer(token, option).statusCode()).isEqualTo(400);
        assertThat(feedback.countDocuments()).isZero();
    }

    @Test
    void refusesAFormThatIsTooLarge() {
        String token = samples.link(samples.batch("当归"), Channel.SMS, TaskType.PURCHASE_PUSH);
        HttpResponse<String> refused =
                ingress.post("/feedback", FORM, "x=" + "y".repeat(20_000) + "&option=1&uuid=" + token);
        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(wishes()).isEmpty();
    }

    @Test
    void heedsAnOptOutWhileMongoIsAwayAndAsksToRepeatAnAnswerThatIsOnlyKept() {
        String token = samples.link(samples.batch("当归"), Channel.SMS, TaskType.PURCHASE_PUSH);
        try (TestIngress alone = TestIngress.on(space, "BTRADE_MONGODB_URI=mongodb://127.0.0.1:1/yaocai_statistical")) {
            assertThat(alone.post("/optout", FORM, "uuid=" + token).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> price = alone.post("/feedback", FORM, "option=2&uuid=" + token);
            assertThat(price.statusCode()).isEqualTo(503);
            assertThat(price.headers().firstValue("Retry-After")).hasValue("5");
        }
        assertThat(wishes()).containsExactly("13800000000 MOBILE ALL 0 LINK");
    }

    @Test
    void asksToRepeatWhileMysqlIsAway() {
        try (TestIngress alone = TestIngress.on(space, "BTRADE_MYSQL_URL=jdbc:mysql://127.0.0.1:1/yaocai")) {
            HttpResponse<String> refused = alone.post("/optout", FORM, "uuid=any");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    private static HttpResponse<String> answer(String token, String option) {
        return ingress.post("/feedback", FORM, "uuid=" + token + "&option=" + option);
    }

    private static List<String> wishes() {
        return samples.texts("SELECT CONCAT_WS(' ', address, kind, scope, variety_id, source) FROM opt_out"
                + " WHERE asked_at > revoked_at ORDER BY 1");
    }
}
