package com.btrade.jobs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PurchaseIdsTest {
    private static final long NOW = 1_795_400_000L;

    @Test
    void leavesTheCurrentSecondToTheWebsite() {
        assertThat(PurchaseIds.free(2, NOW, (from, to) -> Set.of())).containsExactly("179539999900", "179539999901");
    }

    @Test
    void findsThousandsAtOnce() {
        List<String> ids = PurchaseIds.free(3_000, NOW, (from, to) -> Set.of());

        assertThat(ids).hasSize(3_000).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9]{12}"));
    }

    @Property
    void givesOnlyIdsThatNobodyHas(
            @ForAll @IntRange(min = 1, max = 500) int wanted, @ForAll Set<@IntRange(max = 900) Integer> takenNumbers) {
        Set<String> taken = takenNumbers.stream()
                .map(number -> PurchaseIds.id(NOW - 1 - number / 100, number % 100))
                .collect(Collectors.toSet());

        List<String> ids = PurchaseIds.free(wanted, NOW, (from, to) -> between(taken, from, to));

        assertThat(ids).hasSize(wanted).doesNotHaveDuplicates().noneMatch(taken::contains);
    }

    private static Set<String> between(Set<String> taken, long from, long to) {
        Set<String> found = new HashSet<>(taken);
        found.removeIf(id -> id.compareTo(PurchaseIds.id(from, 0)) < 0 || id.compareTo(PurchaseIds.id(to, 99)) > 0);
        return found;
    }
}
