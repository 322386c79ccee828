package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
    @Test
    void isOneOfSeveral() {
        assertThat(Part.parse(" 2/3")).isEqualTo(new Part(2, 3)).hasToString("2/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4/3", "x", "", "0/3", "1/1", "1/9", "-1/3", "2/3/4", "10/12"})
    void refusesWhatIsNoPartOfSeveral(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Part.parse(text))
                .withMessageContaining(text)
                .withMessageContaining("such as 2/3");
    }

    @Test
    void sharesEverybodyOutEvenlyAndOnce() {
        int[] held = new int[3];
        for (int n = 0; n < 30_000; n++) {
            String person = Long.toString(13_800_000_000L + n);
            int[] holders = IntStream.rangeClosed(1, 3)
                    .filter(number -> new Part(number, 3).holds(person))
                    .toArray();
            assertThat(holders).hasSize(1);
            held[holders[0] - 1]++;
        }
        for (int one : held) {
            assertThat(one).isBetween(9_500, 10_500);
        }
    }

    @Test
    void ofTheWholeIsEverybody() {
        assertThat(Part.WHOLE.holds("13800000000")).isTrue();
        assertThat(JobLockName.of(JobName.MIGRATE_USERS, Part.WHOLE)).isEqualTo("migrate-users");
    }
}
