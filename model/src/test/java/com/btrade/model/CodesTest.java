package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void findsAConstantByItsStoredCode() {
        assertThat(Channel.of(2)).isEqualTo(Channel.WECHAT);
        assertThat(TaskType.of(1)).isEqualTo(TaskType.PURCHASE_PUSH);
    }

    @Test
    void saysWhichCodesThereAre() {
        assertThatThrownBy(() -> Channel.of(3)).hasMessage("Invalid channel: 3, expected one of 1 (SMS), 2 (WECHAT)");
    }

    @Test
    void findsAJobByTheNameAnOperatorTypes() {
        assertThat(JobName.named("convert-trader-data")).contains(JobName.CONVERT_TRADER_DATA);
        assertThat(JobName.named("convert")).isEmpty();
        assertThat(JobName.known()).contains("push-new-purchases");
    }

    @Test
    void makesTokensOf16HexDigitsThatDoNotRepeat() {
        SecureRandom random = new SecureRandom();
        LinkToken one = LinkToken.random(random);
        assertThat(one.value()).matches("[0-9a-f]{16}");
        assertThat(LinkToken.random(random)).isNotEqualTo(one);
    }

    /** The earlier system's began with the same digits for hours: they were made of the time. */
    @Test
    void makesTokensNoDigitOfWhichCanBeGuessedFromTheTime() {
        SecureRandom random = new SecureRandom();
        List<String> tokens = Stream.generate(() -> LinkToken.random(random).value())
                .limit(500)
                .toList();
        for (int place = 0; place < 16; place++) {
            int at = place;
            assertThat(tokens.stream().map(token -> token.charAt(at)).distinct())
                    .as("digits at %s", place)
                    .hasSize(16);
        }
    }
}
