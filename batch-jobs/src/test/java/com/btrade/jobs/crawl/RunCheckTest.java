package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.site.Field;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunCheckTest {
    private static final List<Figures> USUAL = Collections.nCopies(5, figures(100, 80, 20, 0.9));

    private final RunCheck check = new RunCheck(new CheckSettings(5, 20, 0.5, 0.2));

    @Test
    void letsInWhatIsLikeTheRunsBefore() {
        assertThat(check.objections(figures(90, 60, 30, 0.6), USUAL)).isEmpty();
    }

    @Test
    void objectsToAFieldThatIsFilledFarLessOften() {
        assertThat(check.objections(figures(100, 80, 20, 0.44), USUAL)).containsExactly("quality 44%, usually 通常 90%");
    }

    @Test
    void objectsToFarFewerAcceptedItems() {
        assertThat(check.objections(figures(100, 30, 70, 0.9), USUAL))
                .containsExactly("accepted 接受率 30%, usually 通常 80%");
    }

    @Test
    void objectsToFarFewerItems() {
        assertThat(check.objections(figures(19, 15, 4, 0.9), USUAL)).containsExactly("items 条数 19, usually 通常 100");
        assertThat(check.objections(figures(0, 0, 0, 0), USUAL)).containsExactly("items 条数 0, usually 通常 100");
    }

    @Test
    void comparesNothingBeforeThereAreEnoughRuns() {
        assertThat(check.objections(figures(0, 0, 0, 0), USUAL.subList(0, 4))).isEmpty();
    }

    @Test
    void drawsNoConclusionsFromAFewItems() {
        List<Figures> small = Collections.nCopies(9, figures(10, 10, 0, 0.9));

        assertThat(check.objections(figures(1, 0, 1, 0), small)).isEmpty();
        assertThat(check.objections(figures(20, 10, 0, 0.9), USUAL))
                .as("ten judged items say little of acceptance")
                .isEmpty();
    }

    @Test
    void isNotMisledByOneOddRunBefore() {
        List<Figures> history = List.of(
                figures(100, 80, 20, 0.9),
                figures(9_000, 1, 8_999, 0),
                figures(100, 80, 20, 0.9),
                figures(90, 70, 20, 0.8),
                figures(110, 90, 20, 0.9),
                figures(100, 80, 20, 0.9));

        assertThat(check.objections(figures(95, 75, 20, 0.8), history)).isEmpty();
    }

    private static Figures figures(int items, int accepted, int rejected, double quality) {
        return new Figures(items, accepted, rejected, Map.of(Field.QUALITY, quality));
    }
}
