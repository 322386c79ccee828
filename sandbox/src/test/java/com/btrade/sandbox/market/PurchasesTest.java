package com.btrade.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.btrade.model.Mobile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PurchasesTest {
    private static final List<Purchase> PURCHASES = Purchases.make(1998, 2_200, 1_000);

    @Test
    void theSameSeedMakesTheSamePurchases() {
        assertThat(Purchases.make(1998, 2_200, 1_000)).isEqualTo(PURCHASES);
        assertThat(Purchases.make(1999, 2_200, 1_000)).isNotEqualTo(PURCHASES);
    }

    @Test
    void hasTwoThousandNewOnesAndAThousandOld() {
        Truth truth = Truth.of(PURCHASES);
        assertThat(truth.stored()).isGreaterThanOrEqualTo(2_000);
        assertThat(truth.recent()).isEqualTo(2_200);
        assertThat(truth.older()).isEqualTo(1_000);
        assertThat(truth.rows()).isEqualTo(truth.recent() + truth.older() + truth.future());
    }

    @Test
    void datesFollowFromFates() {
        assertThat(of(Fate.NEW)).extracting(Purchase::daysAgo).containsOnly(0, 1, 2);
        assertThat(of(Fate.DUPLICATE)).extracting(Purchase::daysAgo).containsOnly(0, 1, 2);
        assertThat(of(Fate.OLD)).extracting(Purchase::daysAgo).allMatch(days -> days >= 4 && days <= 60);
        assertThat(of(Fate.FUTURE)).extracting(Purchase::daysAgo).allMatch(days -> days < 0);
        assertThat(PURCHASES).isSortedAccordingTo(Comparator.comparingInt(Purchase::daysAgo));
    }

    @Test
    void dirtIsDealtInItsProportions() {
        int recent = 2_200;
        assertThat(of(Fate.DUPLICATE)).hasSize(Dirt.of(recent, Dirt.DUPLICATES));
        assertThat(of(Fate.BAD_MOBILE)).hasSize(Dirt.of(recent, Dirt.BAD_MOBILES));
        assertThat(of(Fate.FUTURE)).hasSize(Dirt.of(recent, Dirt.FUTURE));
        assertThat(share(row -> row.naming() == Naming.UNKNOWN)).isCloseTo(Dirt.UNKNOWN_HERBS, within(0.005));
        assertThat(share(row -> row.naming() == Naming.ALIAS)).isCloseTo(Dirt.ALIASES, within(0.01));
        assertThat(share(row -> row.naming() == Naming.DECORATED)).isCloseTo(Dirt.DECORATED_HERBS, within(0.01));
        assertThat(share(Purchase::hasEmptyCell)).isCloseTo(Dirt.EMPTY_CELLS, within(0.01));
    }

    @Test
    void onlyDuplicatesRepeatAMobileAndHerb() {
        Set<String> seen = new HashSet<>();
        assertThat(of(Fate.NEW)).allMatch(row -> seen.add(number(row) + row.herb()));
        assertThat(of(Fate.DUPLICATE)).allMatch(row -> seen.contains(number(row) + row.herb()));
        assertThat(of(Fate.OLD)).allMatch(row -> seen.add(number(row) + row.herb()));
    }

    @Test
    void onlyBadMobilesCannotBeRead() {
        assertThat(of(Fate.BAD_MOBILE))
                .allMatch(row ->
                        row.mobile() == null || Mobile.parse(row.mobile()).isEmpty());
        assertThat(PURCHASES)
                .filteredOn(row -> row.fate() != Fate.BAD_MOBILE)
                .allMatch(row ->
                        row.mobile() != null && Mobile.parse(row.mobile()).isPresent());
    }

    @Test
    void badMobilesAreBadInManyWays() {
        assertThat(of(Fate.BAD_MOBILE))
                .anyMatch(row -> row.mobile() == null)
                .anyMatch(row -> "".equals(row.mobile()))
                .anyMatch(row -> row.mobile() != null && row.mobile().contains("****"))
                .anyMatch(row -> row.mobile() != null && row.mobile().matches("[0-9]{10}"))
                .anyMatch(row -> row.mobile() != null && row.mobile().startsWith("0558-"))
                .anyMatch(row -> row.mobile() != null && row.mobile().endsWith("abcd"));
    }

    @Test
    void popularHerbsAreAskedForMoreOften() {
        Map<String, Long> times =
                PURCHASES.stream().collect(Collectors.groupingBy(Purchase::herb, Collectors.counting()));
        assertThat(times.get("当归")).isGreaterThan(60);
        assertThat(times.get("虎杖")).isLessThan(30);
        assertThat(times).hasSizeGreaterThan(150);
    }

    @Test
    void buyersComeBack() {
        long buyers =
                of(Fate.NEW).stream().map(PurchasesTest::number).distinct().count();
        assertThat(buyers).isBetween(500L, 1_000L);
    }

    @Test
    void everyOddTextIsThere() {
        assertThat(PURCHASES)
                .anyMatch(row -> row.name().contains("DROP TABLE") || contains(row, "DROP TABLE"))
                .anyMatch(row -> row.name().contains("😀") || contains(row, "😀"))
                .anyMatch(row -> row.name().length() == 300 || contains(row, "长".repeat(300)));
    }

    @Test
    void aPurchasePrintsItsMobileMasked() {
        assertThat(of(Fate.NEW)).noneMatch(row -> row.toString().contains(number(row)));
    }

    private static boolean contains(Purchase row, String text) {
        return String.valueOf(row.specification()).contains(text)
                || String.valueOf(row.origin()).contains(text);
    }

    private static String number(Purchase row) {
        return Mobile.parse(String.valueOf(row.mobile())).orElseThrow().number();
    }

    private static List<Purchase> of(Fate fate) {
        return PURCHASES.stream().filter(row -> row.fate() == fate).toList();
    }

    private static double share(Predicate<Purchase> which) {
        return PURCHASES.stream().filter(which).count() / (double) PURCHASES.size();
    }
}
