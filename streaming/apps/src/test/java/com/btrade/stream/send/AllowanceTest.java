package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    @Property
    void grantsNoMoreThanTheRateAndASecondsBurst(
            @ForAll @IntRange(min = 1, max = 500) int rate,
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 700) Integer> wishes,
            @ForAll @IntRange(min = 0, max = 900) int pause) {
        Line line = new Line("line", rate, 0);
        Allowance allowance = Allowance.fresh();
        Instant now = START;
        int granted = 0;
        for (int wish : wishes) {
            Allowance.Taken taken = allowance.take(line, 1, wish, now);
            granted += taken.grant().messages();
            allowance = taken.left();
            assertThat(taken.grant().messages()).isBetween(0, wish);
            double possible = rate + Duration.between(START, now).toMillis() * rate / 1e3;
            assertThat(granted).isLessThanOrEqualTo((int) Math.ceil(possible) + 1);
            now = now.plusMillis(pause);
        }
    }

    @Test
    void grantsAWholeRequestOrNothing() {
        Allowance.Taken taken = Allowance.fresh().take(new Line("line", 0, 150), 100, 100, START);
        assertThat(taken.grant().messages()).isEqualTo(100);
        Grant second =
                taken.left().take(new Line("line", 0, 150), 100, 100, START).grant();
        assertThat(second.messages()).isZero();
        assertThat(second.next()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @Test
    void letsALineThatIsSlowerThanARequestIsLargeSendItAtLast() {
        Line line = new Line("line", 10, 0);
        Allowance.Taken first = Allowance.fresh().take(line, 200, 200, START);
        assertThat(first.left()
                        .take(line, 200, 200, START.plusSeconds(21))
                        .grant()
                        .messages())
                .isEqualTo(200);
    }

    @Test
    void aStoppedLineIsTriedByOneAtATime() {
        Allowance stopped = new Allowance(true, START, 0, START, null, 0);
        Line line = new Line("line", 10, 0);
        Allowance.Taken first = stopped.take(line, 1, 50, START);
        assertThat(first.grant()).isEqualTo(new Grant(1, true, START.plusSeconds(60)));
        assertThat(first.left().take(line, 1, 50, START.plusSeconds(1)).grant().messages())
                .isZero();
    }
}
