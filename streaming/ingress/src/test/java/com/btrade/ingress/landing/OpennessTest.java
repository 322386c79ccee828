package com.btrade.ingress.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OpennessTest {
    private static final long PUBLISHED = 1_700_000_000L;

    @Property
    void anOpenBatchWithATermIsOpenExactlyUntilTheTermHasPassed(
            @ForAll @IntRange(min = 1, max = 400) int term, @ForAll @LongRange(min = 0, max = 40_000_000) long age) {
        boolean open = new Openness(1, 1, Long.toString(PUBLISHED), term).isOpen(after(age));

        assertThat(open).isEqualTo(age <= term * 86_400L);
    }

    @Property
    void aBatchWithoutATermStaysOpen(@ForAll @LongRange(min = 0, max = 10_000_000_000L) long age) {
        assertThat(new Openness(1, 1, Long.toString(PUBLISHED), 0).isOpen(after(age)))
                .isTrue();
    }

    @Test
    void aClosedBatchOrPurchaseIsClosed() {
        assertThat(new Openness(0, 1, Long.toString(PUBLISHED), 0).isOpen(after(0)))
                .isFalse();
        assertThat(new Openness(1, 0, Long.toString(PUBLISHED), 0).isOpen(after(0)))
                .isFalse();
    }

    @Test
    void aTimeThatCannotBeReadNeverPasses() {
        assertThat(new Openness(1, 1, "2016-08-01", 7).isOpen(after(0))).isTrue();
    }

    private static Clock after(long age) {
        return Clock.fixed(Instant.ofEpochSecond(PUBLISHED + age), ZoneOffset.UTC);
    }
}
