package com.btrade.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ZipfTest {
    @Property
    void everyRankDrawnIsOneOfThem(
            @ForAll @IntRange(min = 1, max = 500) int ranks,
            @ForAll @DoubleRange(min = 0, max = 3) double exponent,
            @ForAll long seed) {
        assertThat(new Zipf(ranks, exponent).next(new Random(seed))).isBetween(0, ranks - 1);
    }

    @Test
    void theFirstComesAsOftenAsItsWeightSays() {
        Zipf zipf = new Zipf(10, 1);
        Random random = new Random(1);
        int first = 0;
        for (int i = 0; i < 20_000; i++) {
            first += zipf.next(random) == 0 ? 1 : 0;
        }
        assertThat(first / 20_000.0).isCloseTo(1 / 2.929, within(0.02));
    }

    @Test
    void refusesToDrawFromNothing() {
        assertThatThrownBy(() -> new Zipf(0, 1)).hasMessageStartingWith("Invalid number of ranks: 0");
    }
}
