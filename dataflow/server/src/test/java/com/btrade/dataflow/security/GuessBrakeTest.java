package com.btrade.dataflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessBrakeTest {
    private static final GuessBrake.Way ANNA = new GuessBrake.Way("anna", "10.0.0.1");

    private Instant now = Instant.parse("2026-11-25T02:00:00Z");
    private final GuessBrake brake = new GuessBrake(() -> now);

    @Test
    void closesAWayForTwiceAsLongEachTime() {
        fail(GuessBrake.FREE - 1);
        assertThat(brake.closedFor(ANNA)).isZero();
        fail(1);
        assertThat(brake.closedFor(ANNA)).isEqualTo(Duration.ofSeconds(10));
        now = now.plusSeconds(10);
        assertThat(brake.closedFor(ANNA)).isZero();
        fail(1);
        assertThat(brake.closedFor(ANNA)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void neverClosesLongerThanAQuarterOfAnHour() {
        fail(1000);
        assertThat(brake.closedFor(ANNA)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void leavesTheSameUserAtAnotherAddressAlone() {
        fail(1000);
        assertThat(brake.closedFor(new GuessBrake.Way("anna", "10.0.0.2"))).isZero();
    }

    @Test
    void forgetsAfterARightPasswordAndAfterAnHour() {
        fail(GuessBrake.FREE - 1);
        brake.succeeded(ANNA);
        fail(GuessBrake.FREE - 1);
        now = now.plus(Duration.ofMinutes(61));
        fail(1);
        assertThat(brake.closedFor(ANNA)).isZero();
    }

    @Test
    void remembersABoundedNumberOfWays() {
        fail(1000);
        for (int i = 0; i < 20_000; i++) {
            brake.failed(new GuessBrake.Way("anna", "host-" + i));
        }
        assertThat(brake.closedFor(ANNA)).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            brake.failed(ANNA);
        }
    }
}
