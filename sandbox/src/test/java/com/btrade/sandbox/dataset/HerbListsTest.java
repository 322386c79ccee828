package com.btrade.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.btrade.model.VarietyCsv;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HerbListsTest {
    private static final int LISTS = 20_000;

    private final List<String> lists = lists(
            new HerbLists(new Catalogue(IntStream.rangeClosed(1, 800).boxed().toList())));

    @Test
    void holdSoManyHerbsOnAverage() {
        double ids = lists.stream()
                .mapToInt(csv -> csv.replaceAll("[^,]|,$", "").length() + 1)
                .sum();
        assertThat(ids / LISTS).isCloseTo(Proportions.VARIETIES_EACH, within(0.1));
    }

    @Test
    void areNeverLongerThanTheColumn() {
        assertThat(lists).allMatch(csv -> csv.length() <= VarietyCsv.COLUMN_WIDTH);
    }

    @Test
    void areCutInTheMiddleOfAnIdNowAndThen() {
        List<String> cut = lists.stream()
                .filter(csv -> csv.length() == VarietyCsv.COLUMN_WIDTH)
                .toList();
        assertThat((double) cut.size() / LISTS).isCloseTo(Proportions.CUT_LISTS, within(0.002));
        assertThat(cut).noneMatch(csv -> csv.endsWith(","));
    }

    @Test
    void areUntidyNowAndThen() {
        long untidy = lists.stream()
                .filter(csv -> csv.endsWith(",") || csv.contains(" "))
                .count();
        assertThat((double) untidy / LISTS).isBetween(0.004, 0.012);
    }

    @Test
    void holdThePopularHerbsMoreOften() {
        assertThat(times(1)).isGreaterThan(20 * times(790));
    }

    @Test
    void makeDoWithASmallCatalogue() {
        assertThat(lists(new HerbLists(new Catalogue(List.of(7, 8)))))
                .allMatch(csv -> VarietyCsv.parse(csv).size() <= 2)
                .anyMatch(csv -> VarietyCsv.parse(csv).size() == 2);
    }

    private long times(int id) {
        return lists.stream()
                .filter(csv -> VarietyCsv.parse(csv).stream().anyMatch(variety -> variety.value() == id))
                .count();
    }

    private static List<String> lists(HerbLists herbs) {
        List<String> lists = new ArrayList<>();
        for (int index = 0; index < LISTS; index++) {
            lists.add(herbs.next(Seeds.of(3, "list", index)));
        }
        return lists;
    }
}
