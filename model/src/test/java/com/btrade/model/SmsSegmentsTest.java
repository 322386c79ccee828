package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "70,1", "71,2", "134,2", "135,3", "201,3", "202,4"})
    void countsSeventyCharactersAloneAndSixtySevenJoined(int length, int segments) {
        assertThat(SmsSegments.of(length)).isEqualTo(segments);
    }

    @Test
    void knowsThePlacesOfEachText() {
        assertThat(SmsText.SMS_REMINDER.places()).containsExactly("name", "num", "price", "unit", "link");
        assertThat(SmsText.SMS_REMINDER.fixedLength()).isEqualTo("【药材购】您采购的有条报价待回复，最低价元/。查看并回复：".length());
    }
}
