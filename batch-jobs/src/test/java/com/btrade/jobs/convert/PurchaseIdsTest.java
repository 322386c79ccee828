package com.btrade.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PurchaseIdsTest {
    private static final long NOW = 1_795_400_000L;

    @Test
    void leavesTheCurrentSecondToTheWebsite() {
        assertThat(new PurchaseIds((from, to) -> Set.of()).free(2, NOW))
                .containsExactly("179539999900", "179539999901");
    }

    @Test
    void findsThousandsAtOnce() {
        List<String> ids = new PurchaseIds((from, to) -> Set.of()).free(3_000, NOW);

        assertThat(ids).hasSize(3_000).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9]{12}"));
    }

    @Property
    void givesOnlyIdsThatNobodyHas(
            @ForAll @IntRange(min = 1, max = 500) int wanted, @ForAll Set<@IntRange(max = 900) Integer> takenNumbers) {
        Set<String> taken = takenNumbers.stream()
                .map(number -> PurchaseIds.id(NOW - 1 - number / 100, number % 100))
                .collect(Collectors.toSet());

        List<String> ids = new PurchaseIds((from, to) -> between(taken, from, to)).free(wanted, NOW);

        assertThat(ids).hasSize(wanted).doesNotHaveDuplicates().noneMatch(taken::contains);
    }

    @Property
    void leavesNoGapWhileTimeGoesOn(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 400) Integer> chunks,
            @ForAll @IntRange(max = 3) int secondsAChunk) {
        Set<String> taken = new HashSet<>();
        PurchaseIds ids = new PurchaseIds((from, to) -> between(taken, from, to));
        long now = NOW;
        for (int wanted : chunks) {
            List<String> free = ids.free(wanted, now);
            assertThat(free).isEqualTo(new PurchaseIds((from, to) -> between(taken, from, to)).free(wanted, now));
            taken.addAll(free);
            now += secondsAChunk;
        }
    }

    @Test
    void looksAtNothingTwiceHoweverManyWereGiven() {
        Set<String> taken = new HashSet<>();
        AtomicInteger looks = new AtomicInteger();
        PurchaseIds ids = new PurchaseIds((from, to) -> {
            looks.incrementAndGet();
            return between(taken, from, to);
        });
        for (int chunk = 0; chunk < 100; chunk++) {
            taken.addAll(ids.free(200, NOW + chunk));
        }

        assertThat(taken).hasSize(20_000);
        assertThat(looks).hasValueLessThanOrEqualTo(300);
    }

    private static Set<String> between(Set<String> taken, long from, long to) {
        Set<String> found = new HashSet<>(taken);
        found.removeIf(id -> id.compareTo(PurchaseIds.id(from, 0)) < 0 || id.compareTo(PurchaseIds.id(to, 99)) > 0);
        return found;
    }
}
