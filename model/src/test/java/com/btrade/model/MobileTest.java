package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTest {
    @ParameterizedTest
    @ValueSource(strings = {"13812345678", " 138 1234 5678 ", "１３８１２３４５６７８", "138-1234-5678", "+8613812345678"})
    void understandsTheWaysPeopleWriteOne(String text) {
        assertThat(Mobile.parse(text)).contains(new Mobile("13812345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1381234567", "138123456789", "12812345678", "0558-5512345", "138****5678", "1381234567a"})
    void refusesWhatIsNone(String text) {
        assertThat(Mobile.parse(text)).isEmpty();
    }

    @Test
    void printsItselfMasked() {
        assertThat(new Mobile("13812345678")).hasToString("138****5678");
        assertThatThrownBy(() -> new Mobile("23812345678"))
                .hasMessageContaining("238****5678")
                .hasMessageNotContaining("23812345678");
    }
}
