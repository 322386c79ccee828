package com.btrade.stream.send.gateway.sendcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.Channel;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.SetClock;
import com.btrade.stream.send.Template;
import com.btrade.stream.send.gateway.Providers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendCloudGatewayTest {
    private SendCloudStandIn provider;

    @BeforeEach
    void start() {
        provider = SendCloudStandIn.start(Providers.sendCloud());
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void handsEachTheirOwnValuesAndTakesTheirMessageIds() {
        Answer answer = gateway().submit(Providers.sms("r1", 3));
        assertThat(outcomes(answer))
                .hasSize(3)
                .allSatisfy((recipient, outcome) ->
                        assertThat(((Outcome.Accepted) outcome).messageId()).endsWith("$" + recipient.address()));
        assertThat(provider.truth().all())
                .hasSize(3)
                .allMatch(message ->
                        message.template().equals("870") && message.requestId().equals("r1"))
                .allMatch(message -> message.values().get("%name%").equals("张老板"));
    }

    @Test
    void sendsOneByOneWhereTheAccountHasNoSendx() {
        SendCloudGateway gateway = gateway("BTRADE_SENDCLOUD_SENDX", "false");
        assertThat(gateway.batchLimit()).isEqualTo(1);
        assertThat(outcomes(gateway.submit(Providers.sms("r1", 1)))).hasSize(1);
        assertThat(provider.truth().all()).hasSize(1);
    }

    @Test
    void aRepeatIsCarriedOutOnce() {
        provider.mishaps().next(1, new Mishap.NoAnswer(true));
        Request request = Providers.sms("r1", 2);
        assertThat(gateway().submit(request)).isInstanceOf(Answer.Silent.class);
        assertThat(outcomes(gateway().submit(request))).hasSize(2);
        assertThat(provider.truth().times().values()).containsExactly(1, 1);
    }

    @Test
    void aRepeatAtTheEndOfItsWindowIsSignedAnewAndCarriedOutOnce() {
        SetClock clock = new SetClock();
        try (SendCloudStandIn later =
                SendCloudStandIn.start(Providers.sendCloud().withClock(clock))) {
            SendCloudGateway gateway = new SendCloudGateway(
                    SendCloudSettings.from(Providers.environment(later, "BTRADE_SENDCLOUD_TIMEOUT", "10000")), clock);
            later.mishaps().next(1, new Mishap.Reset(true));
            Request request = Providers.sms("r1", 2);
            assertThat(gateway.submit(request)).isInstanceOf(Answer.Silent.class);
            clock.advance(gateway.repeatWindow().plus(Duration.ofMinutes(1)));
            assertThat(outcomes(gateway.submit(request)).values())
                    .as("the longest lease of a repeat is over")
                    .hasSize(2)
                    .allMatch(Outcome.Accepted.class::isInstance);
            assertThat(later.truth().times().values()).containsExactly(1, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {421, 422, 431, 432, 471, 473, 499, 601})
    void stopsWhenTheAccountIsRefused(int code) {
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(gateway().submit(Providers.sms("r1", 2)))
                .isInstanceOfSatisfying(
                        Answer.Stopped.class,
                        stopped -> assertThat(stopped.code()).isEqualTo("" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {461, 501})
    void asksTheSameAgainLater(int code) {
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(gateway().submit(Providers.sms("r1", 2))).isInstanceOf(Answer.Silent.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {411, 412, 413, 481, 482, 483})
    void givesARecipientUp(int code) {
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(outcomes(gateway().submit(Providers.sms("r1", 1))).values())
                .containsExactly(new Outcome.Rejected("" + code));
    }

    @Test
    void putsARecipientOff() {
        provider.mishaps().refuse("13800000000", 1, 496);
        provider.mishaps().refuse("13800000001", 1, 498);
        Map<Recipient, Outcome> outcomes = outcomes(gateway().submit(Providers.sms("r1", 3)));
        assertThat(outcomes)
                .containsEntry(new Recipient("13800000000"), new Outcome.Later("496", Duration.ofMinutes(1)))
                .containsEntry(new Recipient("13800000001"), new Outcome.Later("498", Duration.ofDays(1)));
        assertThat(provider.truth().times()).containsOnlyKeys("13800000002");
    }

    @Test
    void readsWhoWasRefusedAmongMany() {
        provider.mishaps().refuse("13800000001", 1, 481);
        Map<Recipient, Outcome> some = outcomes(gateway().submit(Providers.sms("r1", 3)));
        assertThat(some).hasSize(3).containsEntry(new Recipient("13800000001"), new Outcome.Rejected("481"));
        provider.mishaps().refuse("13800000000", 1, 481);
        provider.mishaps().refuse("13800000001", 1, 412);
        Map<Recipient, Outcome> none = outcomes(gateway().submit(Providers.sms("r2", 2)));
        assertThat(none.values()).containsExactlyInAnyOrder(new Outcome.Rejected("481"), new Outcome.Rejected("412"));
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 413, 481, 496})
    void asksForEachAloneWhenABatchIsRefusedForSomebodyInIt(int code) {
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(outcomes(gateway().submit(Providers.sms("r1", 3))).values())
                .hasSize(3)
                .containsOnly(new Outcome.Alone("" + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {433, 441, 442})
    void givesUpWhatDoesNotFitItsTemplate(int code) {
        provider.mishaps().next(1, new Mishap.Code(code));
        assertThat(outcomes(gateway().submit(Providers.sms("r1", 2))).values())
                .containsOnly(new Outcome.Unfit("" + code));
    }

    @Test
    void doesNotCutALinkThatIsTooLong() {
        Request request = Providers.request(
                "r1", Template.SMS_PUSH, Providers.content("purchaseinfoid", "1".repeat(40)), List.of("13800000000"));
        assertThat(outcomes(gateway().submit(request)).values()).containsOnly(new Outcome.Unfit("LINK_TOO_LONG"));
        assertThat(provider.calls()).isZero();
    }

    @Test
    void isSilentAboutAnythingThatIsNoWholeAnswer() {
        List<Mishap> mishaps = List.of(
                new Mishap.NoAnswer(false),
                new Mishap.Reset(true),
                new Mishap.Http(502),
                new Mishap.Garbage(),
                new Mishap.Endless(),
                new Mishap.Late(Duration.ofSeconds(1)));
        for (Mishap mishap : mishaps) {
            provider.mishaps().next(1, mishap);
            assertThat(gateway().submit(Providers.sms("r" + mishap, 1)))
                    .as("%s", mishap)
                    .isInstanceOf(Answer.Silent.class);
        }
        provider.mishaps().next(1, new Mishap.Twice());
        assertThat(outcomes(gateway().submit(Providers.sms("twice", 2)))).hasSize(2);
    }

    @Test
    void isSilentWhenNobodyListens() {
        SendCloudGateway gateway = gateway();
        provider.close();
        assertThat(gateway.submit(Providers.sms("r1", 1))).isInstanceOf(Answer.Silent.class);
    }

    @Test
    void stopsAtAWrongAddress() {
        assertThat(gateway("BTRADE_SENDCLOUD_URL", provider.uri() + "/nowhere").submit(Providers.sms("r1", 1)))
                .isInstanceOfSatisfying(
                        Answer.Stopped.class,
                        stopped -> assertThat(stopped.code()).isEqualTo("HTTP_404"));
    }

    @Test
    void showsNoKey() {
        provider.mishaps().next(1, new Mishap.Code(422));
        assertThat(gateway().submit(Providers.sms("r1", 1)).toString()
                        + SendCloudSettings.from(Providers.environment(provider)))
                .doesNotContain(Providers.KEY);
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> new SendCloudProvider().open(Channel.SMS, null, Map.of("BTRADE_SENDCLOUD_URL", "x")))
                .hasMessageContaining("BTRADE_SENDCLOUD_USER is not set")
                .hasMessageContaining("BTRADE_SENDCLOUD_KEY is not set")
                .hasMessageContaining("Invalid BTRADE_SENDCLOUD_URL");
        assertThatThrownBy(() -> new SendCloudProvider().open(Channel.WECHAT, null, Map.of()))
                .hasMessageContaining("SMS only");
    }

    private SendCloudGateway gateway(String... more) {
        return new SendCloudGateway(SendCloudSettings.from(Providers.environment(provider, more)), Clock.systemUTC());
    }

    private static Map<Recipient, Outcome> outcomes(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        return ((Answer.Answered) answer).outcomes();
    }
}
