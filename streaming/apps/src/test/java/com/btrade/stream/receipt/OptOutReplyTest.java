package com.btrade.stream.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutReplyTest {
    @ParameterizedTest
    @ValueSource(strings = {"TD", "td", " T ", "ｒ", "Ｔｄ", "退订", "退订。", "“退订”", "\u3000TD\n", "T!"})
    void understandsTheWordsHoweverTheyAreWritten(String text) {
        assertThat(OptOutReply.saysStop(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "。", "TDD", "不退订", "退订吗", "Tel 138", "R20", "收到"})
    void takesNothingElseForAWish(String text) {
        assertThat(OptOutReply.saysStop(text)).isFalse();
    }
}
