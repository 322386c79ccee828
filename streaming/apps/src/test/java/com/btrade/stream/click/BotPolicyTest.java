package com.btrade.stream.click;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.PageView;
import com.btrade.stream.Visitors;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotPolicyTest {
    private static final long VIEWED = 1_700_000_000;
    private final BotPolicy policy =
            new BotPolicy(new BotRules(BotRules.USUAL_AGENTS, Duration.ofSeconds(2), 20, Duration.ofMinutes(1)));

    private static PageView view(String method, String agent) {
        return new PageView(Samples.TOKEN, Samples.LANDING, 1, method, -1, -1, VIEWED, Visitors.of("10.0.0.1", agent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "facebookexternalhit/1.1",
                "WhatsApp/2.23.20.0",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0",
                "curl/8.5.0",
                "python-requests/2.31",
                "Java-http-client/17.0.1",
                "Mozilla/5.0 SkypeUriPreview Preview/0.5"
            })
    void knowsPreviewsScannersAndProgramsByTheirAgents(String agent) {
        assertThat(policy.judge(view("GET", agent), List.of(), 1)).contains(BotReason.AGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.44",
                "Mozilla/5.0 (Linux; U; Android 12; zh-cn) AppleWebKit/537.36 MQQBrowser/13.6 Mobile Safari/537.36"
            })
    void takesPhonesForPeopleAndAnAgentThatIsNotKnownToo(String agent) {
        assertThat(policy.judge(view("GET", agent), List.of(), 1)).isEmpty();
    }

    @Test
    void takesWhoOnlyAsksWhetherThePageIsThereForAProgram() {
        assertThat(policy.judge(view("HEAD", ""), List.of(), 1)).contains(BotReason.HEAD);
    }

    @ParameterizedTest
    @CsvSource({"-5000, false", "-900, true", "0, true", "1000, true", "2000, false", "60000, false"})
    void takesWhoComesSoonerThanAnybodyReadsForAProgram(long sinceMillis, boolean tooSoon) {
        List<Long> toldAt = List.of(1L, VIEWED * 1000 - sinceMillis);
        assertThat(policy.judge(view("GET", ""), toldAt, 1).isPresent()).isEqualTo(tooSoon);
    }

    @Test
    void takesWhoOpensManyLinksFromOnePlaceForAProgram() {
        assertThat(policy.judge(view("GET", ""), List.of(), 20)).isEmpty();
        assertThat(policy.judge(view("GET", ""), List.of(), 21)).contains(BotReason.BURST);
    }

    @Test
    void appliesNoRuleThatIsSwitchedOff() {
        BotPolicy none = new BotPolicy(new BotRules(List.of(" "), Duration.ZERO, 0, Duration.ofMinutes(1)));
        assertThat(none.judge(view("GET", "curl/8"), List.of(VIEWED * 1000), 10_000))
                .isEmpty();
    }
}
