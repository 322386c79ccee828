package com.btrade.jobs.herb;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.herb.HerbCatalogue.Entry;
import com.btrade.model.VarietyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HerbCatalogueTest {
    private static final List<Entry> ENTRIES = List.of(
            entry(3, "延胡索", "元胡,玄胡、延胡"),
            entry(1, "南沙参", "沙参,泡参"),
            entry(2, "北沙参", "沙参"),
            entry(5, "枸杞", "枸杞子"),
            entry(6, "沙苑子", "枸杞,  ,"),
            entry(7, "姜（生）", ""));
    private final HerbCatalogue catalogue = new HerbCatalogue(ENTRIES);

    @Test
    void findsAHerbByItsName() {
        assertThat(find("延胡索")).isEqualTo(3);
    }

    @Test
    void findsAHerbByEachOfItsAliases() {
        assertThat(find("元胡")).isEqualTo(3);
        assertThat(find("玄胡")).isEqualTo(3);
        assertThat(find("延胡（统货）")).isEqualTo(3);
    }

    @Test
    void believesANameBeforeAnAlias() {
        assertThat(find("枸杞")).isEqualTo(5);
    }

    @Test
    void givesAnAliasOfTwoHerbsToTheOlderOneWhateverTheOrder() {
        List<Entry> reversed = new ArrayList<>(ENTRIES);
        Collections.reverse(reversed);
        assertThat(find("沙参")).isEqualTo(1);
        assertThat(new HerbCatalogue(reversed).find("沙参").orElseThrow().id().value())
                .isEqualTo(1);
    }

    @Test
    void foldsItsOwnNamesToo() {
        assertThat(find("姜")).isEqualTo(7);
    }

    @Test
    void findsNothingForAnUnknownOrEmptyName() {
        assertThat(catalogue.find("龙须藤")).isEmpty();
        assertThat(catalogue.find("")).isEmpty();
        assertThat(catalogue.find("（）")).isEmpty();
    }

    @Test
    void changesItsFingerprintWithEveryNameAndAliasAndNothingElse() {
        List<Entry> reversed = new ArrayList<>(ENTRIES);
        Collections.reverse(reversed);
        assertThat(new HerbCatalogue(reversed).fingerprint()).isEqualTo(catalogue.fingerprint());
        List<Entry> learned = new ArrayList<>(ENTRIES);
        learned.set(0, entry(3, "延胡索", "元胡,玄胡、延胡,元胡索"));
        assertThat(new HerbCatalogue(learned).fingerprint())
                .isNotEqualTo(catalogue.fingerprint())
                .hasSize(24);
    }

    private int find(String name) {
        return catalogue.find(name).orElseThrow().id().value();
    }

    private static Entry entry(int id, String name, String aliases) {
        return new Entry(new VarietyId(id), name, aliases);
    }
}
