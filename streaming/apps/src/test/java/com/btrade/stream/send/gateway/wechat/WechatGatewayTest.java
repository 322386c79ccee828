package com.btrade.stream.send.gateway.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.Channel;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Content;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.SetClock;
import com.btrade.stream.send.Template;
import com.btrade.stream.send.gateway.Providers;
import com.btrade.stream.send.gateway.http.ProviderHttp;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.SpaceMysql;
import com.btrade.stream.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WechatGatewayTest {
    private static final String OPENID = "oSupplier000000000000000001";
    private static Mysql mysql;
    private WechatStandIn provider;

    @BeforeAll
    static void open() throws Exception {
        mysql = SpaceMysql.open(Sandbox.shared().fresh(WechatGatewayTest.class));
    }

    @AfterAll
    static void close() {
        mysql.close();
    }

    @BeforeEach
    void start() {
        mysql.run("forget tokens", connection -> Sql.update(connection, "DELETE FROM gateway_token"));
        provider = WechatStandIn.start(Providers.wechat());
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void sendsEachValueAsItsFieldTakesIt() {
        assertThat(outcome(gateway().submit(Providers.wechatPush("m1", OPENID))))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(provider.truth().all().get(0).values())
                .containsEntry("thing1", "当归（一等），产地：甘肃，干货")
                .containsEntry("character_string2", "500")
                .containsEntry("phrase3", "张老板")
                .containsEntry("time4", "2026-11-22 16:30")
                .containsEntry("url", "https://www.yaocai.example/x");
    }

    @ParameterizedTest
    @CsvSource({
        "thing1, 一二三四五六七八九十一二三四五六七八九十一, 一二三四五六七八九十一二三四五六七八九十",
        "thing1, '一二三四五六七八九十一二三四五六七八九𠀀', 一二三四五六七八九十一二三四五六七八九",
        "thing1, ' ', 无",
        "character_string2, 约500公斤, 500",
        "character_string2, 0123456789012345678901234567890123456789, 01234567890123456789012345678901",
        "character_string2, 面议, -",
        "phrase3, 张老板和李老板, 张老板和李",
        "phrase3, Mr. 张, 张",
        "phrase3, Smith, 无",
    })
    void cutsWhatWouldBeRefused(String field, String value, String cut) {
        Content content = Providers.content(
                "first", "x", "keyword1", "x", "keyword2", "x", "keyword3", "张", "keyword4", "x", "remark", "x");
        Map<String, String> values = new LinkedHashMap<>(content.values());
        values.put("keyword" + field.charAt(field.length() - 1), value);
        Request request =
                Providers.request("m1", Template.WECHAT_PUSH, new Content(content.link(), values), List.of(OPENID));
        assertThat(outcome(gateway().submit(request))).isInstanceOf(Outcome.Accepted.class);
        assertThat(provider.truth().all().get(0).values()).containsEntry(field, cut);
    }

    @Test
    void sendsThroughTheAccountThatKnowsTheRecipient() {
        WechatGateway gateway = gateway();
        gateway.submit(Providers.wechatReminder("m1", Template.WECHAT_REMINDER, OPENID));
        gateway.submit(Providers.wechatReminder("m2", Template.WECHAT_REMINDER_BUYER, "oBuyer1"));
        assertThat(provider.truth().all())
                .extracting(message -> message.account() + " " + message.template())
                .containsExactly("wxsuppliers TREMIND", "wxbuyers TBUYER");
        assertThat(gateway.line(Template.WECHAT_REMINDER_BUYER).name()).isEqualTo("wechat-buyers");
        assertThat(gateway.line(Template.WECHAT_PUSH).perDay()).isEqualTo(100_000);
    }

    @Test
    void aRepeatIsCarriedOutOnce() {
        provider.mishaps().next(1, new Mishap.Reset(true));
        assertThat(gateway().submit(Providers.wechatPush("m1", OPENID))).isInstanceOf(Answer.Silent.class);
        assertThat(outcome(gateway().submit(Providers.wechatPush("m1", OPENID))))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(provider.truth().times()).isEqualTo(Map.of(OPENID, 1));
    }

    @Test
    void aRepeatAtTheEndOfItsWindowIsCarriedOutOnce() {
        SetClock clock = new SetClock();
        try (WechatStandIn later = WechatStandIn.start(Providers.wechat().withClock(clock))) {
            WechatGateway gateway = gateway(later, clock);
            later.mishaps().next(1, new Mishap.Reset(true));
            assertThat(gateway.submit(Providers.wechatPush("m1", OPENID))).isInstanceOf(Answer.Silent.class);
            clock.advance(gateway.repeatWindow().plus(Duration.ofMinutes(1)));
            assertThat(outcome(gateway.submit(Providers.wechatPush("m1", OPENID))))
                    .as("the longest lease of a repeat is over")
                    .isInstanceOf(Outcome.Accepted.class);
            assertThat(later.truth().times()).isEqualTo(Map.of(OPENID, 1));
        }
    }

    @Test
    void renewsTheTokenBeforeItEnds() {
        SetClock clock = new SetClock();
        try (WechatStandIn later = WechatStandIn.start(Providers.wechat().withClock(clock))) {
            WechatGateway gateway = gateway(later, clock);
            gateway.submit(Providers.wechatPush("m1", OPENID));
            clock.advance(Duration.ofMinutes(100));
            gateway.submit(Providers.wechatPush("m2", OPENID));
            assertThat(later.tokenCalls()).isEqualTo(1);
            clock.advance(Duration.ofMinutes(16));
            int calls = later.calls();
            assertThat(outcome(gateway.submit(Providers.wechatPush("m3", OPENID))))
                    .isInstanceOf(Outcome.Accepted.class);
            assertThat(later.tokensIssued()).isEqualTo(2);
            assertThat(later.calls() - calls)
                    .as("one for a token, one that sends, none that is refused")
                    .isEqualTo(2);
        }
    }

    private static WechatGateway gateway(WechatStandIn provider, Clock clock) {
        return new WechatGateway(
                WechatSettings.from(Providers.environment(provider, "BTRADE_WECHAT_TIMEOUT", "10000")),
                new TokenTable(mysql),
                clock);
    }

    @ParameterizedTest
    @ValueSource(ints = {45009, 40013, 41001, 41002, 41004, 40243, 40164, 48001, 48004, 50002})
    void stopsWhenTheAccountIsRefused(int code) {
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(gateway().submit(Providers.wechatPush("m1", OPENID)))
                .isInstanceOfSatisfying(
                        Answer.Stopped.class,
                        stopped -> assertThat(stopped.code()).isEqualTo("" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 45011})
    void asksTheSameAgainLater(int code) {
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(gateway().submit(Providers.wechatPush("m1", OPENID))).isInstanceOf(Answer.Silent.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {40003, 43004, 43019, 48002, 50005, 46004})
    void givesARecipientUp(int code) {
        provider.mishaps().refuse(OPENID, 1, code);
        assertThat(outcome(gateway().submit(Providers.wechatPush("m1", OPENID))))
                .isEqualTo(new Outcome.Rejected("" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {40037, 47001, 47003, 44002, 40039, 99999})
    void givesUpWhatDoesNotFitItsTemplate(int code) {
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(outcome(gateway().submit(Providers.wechatPush("m1", OPENID))))
                .isEqualTo(new Outcome.Unfit("" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void renewsARefusedTokenOnceAndRepeats(int code) {
        gateway().submit(Providers.wechatPush("m0", OPENID));
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(outcome(gateway().submit(Providers.wechatPush("m1", OPENID))))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(provider.tokensIssued()).isEqualTo(2);
        provider.mishaps().next(2, new Mishap.Code(code));
        assertThat(gateway().submit(Providers.wechatPush("m2", OPENID))).isInstanceOf(Answer.Stopped.class);
    }

    @Test
    void forcesNoMoreTokensInADayThanAreAllowed() {
        WechatGateway patient = gateway("BTRADE_WECHAT_TIMEOUT", "10000");
        for (int i = 0; i < 21; i++) {
            patient.submit(Providers.wechatPush("m" + i, OPENID));
            provider.revokeTokens();
        }
        assertThat(patient.submit(Providers.wechatPush("last", OPENID)))
                .isInstanceOfSatisfying(
                        Answer.Stopped.class,
                        stopped -> assertThat(stopped.code()).isEqualTo("FORCED_TOKENS"));
    }

    @Test
    void allProcessesShareOneToken() throws Exception {
        sendFrom(8);
        assertThat(provider.tokenCalls()).isEqualTo(1);
        provider.revokeTokens();
        sendFrom(8);
        assertThat(provider.tokensIssued()).isEqualTo(2);
        assertThat(provider.truth().all()).hasSize(16);
    }

    private void sendFrom(int processes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            WechatGateway process = gateway("BTRADE_WECHAT_TIMEOUT", "5000");
            String id = "m" + provider.calls() + "-" + i;
            answers.add(threads.submit(() -> process.submit(Providers.wechatPush(id, OPENID))));
        }
        for (Future<Answer> answer : answers) {
            assertThat(outcome(answer.get())).isInstanceOf(Outcome.Accepted.class);
        }
        threads.shutdown();
    }

    @Test
    void aWrongSecretStopsTheLine() {
        assertThat(gateway("BTRADE_WECHAT_SECRET", "wrong").submit(Providers.wechatPush("m1", OPENID)))
                .isInstanceOfSatisfying(
                        Answer.Stopped.class,
                        stopped -> assertThat(stopped.code()).isEqualTo("40125"));
    }

    @Test
    void stopsTheLineWithoutATokenForThenNothingCanHaveBeenSent() {
        provider.tokenMishaps().next(1, new Mishap.Http(503));
        assertThat(gateway().submit(Providers.wechatPush("m1", OPENID)))
                .isInstanceOfSatisfying(
                        Answer.Stopped.class,
                        stopped -> assertThat(stopped.code()).isEqualTo("NO_TOKEN"));
        assertThat(provider.truth().all()).isEmpty();
    }

    @Test
    void waitsForATokenNoLongerThanItsPatienceAlthoughOthersWaitBeforeIt() throws Exception {
        WechatSettings settings = WechatSettings.from(Providers.environment(provider));
        Tokens tokens = new Tokens(
                settings.suppliers(),
                new TokenTable(mysql),
                new TokenCall(new ProviderHttp(Duration.ofSeconds(5)), settings.url()),
                Clock.systemUTC(),
                Duration.ofMillis(200));
        provider.tokenMishaps().next(8, new Mishap.Late(Duration.ofSeconds(1)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(threads.submit(tokens::current));
        }
        for (Future<String> one : asked) {
            try {
                one.get();
            } catch (ExecutionException e) {
                assertThat(e).hasMessageContaining("no token within 200 ms");
            }
        }
        threads.shutdown();
        assertThat(provider.tokenCalls())
                .as("the others came while it was asked for")
                .isEqualTo(1);
    }

    @Test
    void isSilentWithoutAWholeAnswer() {
        for (Mishap mishap : List.of(new Mishap.Garbage(), new Mishap.Late(Duration.ofSeconds(1)))) {
            provider.mishaps().next(1, mishap);
            assertThat(gateway().submit(Providers.wechatPush("m" + mishap, OPENID)))
                    .isInstanceOf(Answer.Silent.class);
        }
    }

    @Test
    void keepsTheTokenFromThoseWhoReadTheDatabaseOrTheSettings() {
        gateway().submit(Providers.wechatPush("m1", OPENID));
        WechatSettings settings = WechatSettings.from(Providers.environment(provider));
        Token token = new TokenTable(mysql).read(settings.suppliers());
        List<String> stored = mysql.run(
                "read",
                connection -> Sql.list(
                        connection, "SELECT CONVERT(token USING latin1) FROM gateway_token", row -> row.getString(1)));
        assertThat(stored).hasSize(1).noneMatch(text -> text.contains(token.value()));
        assertThat("" + token + settings + settings.suppliers())
                .doesNotContain(token.value())
                .doesNotContain(Providers.SECRET);
        assertThat(new TokenTable(mysql)
                        .read(new WechatAccount(
                                "wxsuppliers", "other", settings.suppliers().line(), Map.of())))
                .isEqualTo(Token.NONE);
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() ->
                        new WechatProvider().open(Channel.WECHAT, mysql, Map.of("BTRADE_WECHAT_FIELDS_PUSH", "first")))
                .hasMessageContaining("BTRADE_WECHAT_SECRET is not set")
                .hasMessageContaining("BTRADE_WECHAT_BUYERS_APPID is not set")
                .hasMessageContaining("BTRADE_WECHAT_TEMPLATE_PUSH is not set")
                .hasMessageContaining("Invalid BTRADE_WECHAT_FIELDS_PUSH");
    }

    private WechatGateway gateway(String... more) {
        return new WechatGateway(
                WechatSettings.from(Providers.environment(provider, more)), new TokenTable(mysql), Clock.systemUTC());
    }

    private static Outcome outcome(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        return ((Answer.Answered) answer).outcomes().values().iterator().next();
    }
}
