package com.btrade.jobs.site;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final URI PAGE = URI.create("http://a.example/list");

    private final Contract contract = Contract.of("li")
            .has(Field.NAME, "h3")
            .filled(Field.VARIETY, "b", 0.5)
            .shaped(Field.DATE, "i", 0.8, Shapes.DATE);

    @Test
    void acceptsAPageThatHasWhatItMust() {
        assertThatNoException().isThrownBy(() -> contract.check(PAGE, items(8, "黄芪", "2026-11-23"), 0, false));
    }

    @Test
    void wantsEachFieldOnSomeItemHoweverFew() {
        List<Item> renamed = List.of(Item.of(Map.of(Field.NAME, "", Field.DATE, "2026-11-23")));

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> contract.check(PAGE, renamed, 0, true))
                .withMessage("Cannot read page http://a.example/list: no item of \"li\" has the field \"b\"");
    }

    @Test
    void wantsFieldsFilledOnAShareOfTheItems() {
        List<Item> items = new ArrayList<>(items(5, "黄芪", "2026-11-23"));
        items.addAll(items(6, "", "2026-11-23"));

        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> contract.check(PAGE, items, 0, true))
                .withMessageContaining(
                        "\"b\" is filled with what looks like it on 5 of 11 items, expected 50% or more");
    }

    @Test
    void wantsValuesThatLookLikeTheirField() {
        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> contract.check(PAGE, items(5, "2026-11-23", "黄芪"), 0, true))
                .withMessageContaining("\"i\" is filled with what looks like it on 0 of 5 items, expected 80% or more");
    }

    @Test
    void drawsNoConclusionFromTheSharesOfAFewItems() {
        assertThatNoException().isThrownBy(() -> contract.check(PAGE, items(4, "", ""), 0, true));
    }

    @Test
    void wantsItemsWhereAnotherPageFollowsAndOnTheFirstPageIfItSaysSo() {
        assertThatNoException().isThrownBy(() -> contract.check(PAGE, List.of(), 0, true));
        assertThatNoException().isThrownBy(() -> contract.neverEmpty().check(PAGE, List.of(), 1, true));
        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> contract.check(PAGE, List.of(), 3, false))
                .withMessageContaining("it has 0 of \"li\", expected 1 or more");
        assertThatExceptionOfType(LayoutException.class)
                .isThrownBy(() -> contract.neverEmpty().check(PAGE, List.of(), 0, true));
    }

    private static List<Item> items(int number, String variety, String date) {
        return Collections.nCopies(number, Item.of(Map.of(Field.NAME, "", Field.VARIETY, variety, Field.DATE, date)));
    }
}
